// SPDX-FileCopyrightText: 2026 The Yiping developers
// SPDX-License-Identifier: GPL-3.0-or-later
#version 440

layout(location = 0) in vec2 position;
layout(location = 1) in vec2 offset;
layout(location = 2) in vec4 run;
layout(location = 3) in vec4 color;

layout(location = 0) out vec4 vColor;
layout(location = 1) out vec3 vRun;

layout(std140, binding = 0) uniform buf {
    mat4 matrix;
    float opacity;
    float pixel;
    float sharpness;
    float dashOn;
    float dashOff;
};

void main()
{
    vColor = color;
    vRun = vec3(run.x, run.y, run.z / pixel);
    gl_Position = matrix * vec4(position + offset * pixel, 0.0, 1.0);
}
