// SPDX-FileCopyrightText: 2026 The Yiping developers
// SPDX-License-Identifier: GPL-3.0-or-later
#version 440

layout(location = 0) in vec2 vCoord;
layout(location = 0) out vec4 fragColor;

layout(std140, binding = 0) uniform buf {
    mat4 matrix;
    vec4 ground;
    float opacity;
    float invert;
    float dim;
};

layout(binding = 1) uniform sampler2D tile;

void main()
{
    vec4 picture = texture(tile, vCoord);
    vec3 color = picture.rgb + ground.rgb * (1.0 - picture.a);
    // White paper becomes a dark ground and black letters light ones, or the other way round; hues stay, quieter.
    vec3 weight = vec3(0.2126, 0.7152, 0.0722);
    float light = dot(color, weight);
    float away = dot(ground.rgb, weight) < 0.5 ? 1.0 - light : -light;
    vec3 inverted = clamp(ground.rgb + away * 0.62 + (color - light) * 0.45, 0.0, 1.0);
    color = mix(mix(color, inverted, invert), ground.rgb, dim);
    fragColor = vec4(color, 1.0) * opacity;
}
