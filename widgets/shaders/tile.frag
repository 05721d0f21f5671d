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
    // White paper becomes the ground and black letters light ones; hues stay, quieter.
    float light = dot(color, vec3(0.2126, 0.7152, 0.0722));
    vec3 inverted = clamp(ground.rgb + (1.0 - light) * 0.62 + (color - light) * 0.45, 0.0, 1.0);
    color = mix(mix(color, inverted, invert), ground.rgb, dim);
    fragColor = vec4(color, 1.0) * opacity;
}
