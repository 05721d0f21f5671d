// SPDX-FileCopyrightText: 2026 The Yiping developers
// SPDX-License-Identifier: GPL-3.0-or-later
#version 440

layout(location = 0) in vec2 position;
// x: corner 0..3, y: cell of the atlas, z: half size in pixels, w: opacity
layout(location = 1) in vec4 sprite;

layout(location = 0) out vec2 vCoord;
layout(location = 1) out float vAlpha;

layout(std140, binding = 0) uniform buf {
    mat4 matrix;
    float opacity;
    float pixel;
    vec2 viewport;
    vec2 atlasSize;
    float cellSize;
    float columns;
    float scale;
};

void main()
{
    vec4 s = floor(sprite * 255.0 + 0.5);
    vec2 corner = vec2(mod(s.x, 2.0), floor(s.x / 2.0)) * 2.0 - 1.0;
    vec2 offset = corner * s.z;

    // Centres snap to whole device pixels, so that symbols stay crisp and both back ends draw the same.
    vec4 centre = matrix * vec4(position, 0.0, 1.0);
    vec2 device = floor((centre.xy / centre.w * 0.5 + 0.5) * viewport + 0.5);
    vec2 snapped = (device / viewport * 2.0 - 1.0) * centre.w;
    vec4 shift = matrix * vec4(offset / scale * pixel, 0.0, 0.0);
    gl_Position = vec4(snapped + shift.xy, centre.z, centre.w);

    vec2 cell = vec2(mod(s.y, columns), floor(s.y / columns));
    vCoord = ((cell + 0.5) * cellSize + offset) / atlasSize;
    vAlpha = sprite.w * opacity;
}
