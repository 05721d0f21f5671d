// SPDX-FileCopyrightText: 2026 The Yiping developers
// SPDX-License-Identifier: GPL-3.0-or-later
#version 440

layout(location = 0) in vec4 position;
layout(location = 1) in vec2 coord;

layout(location = 0) out vec2 vCoord;

layout(std140, binding = 0) uniform buf {
    mat4 matrix;
    vec4 ground;
    float opacity;
    float invert;
    float dim;
};

void main()
{
    gl_Position = matrix * position;
    vCoord = coord;
}
