// SPDX-FileCopyrightText: 2026 The Yiping developers
// SPDX-License-Identifier: GPL-3.0-or-later
#version 440

layout(location = 0) in vec4 vColor;
layout(location = 1) in vec3 vRun;
layout(location = 0) out vec4 fragColor;

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
    float cover = clamp((vRun.y - abs(vRun.x)) * sharpness + 0.5, 0.0, 1.0);
    if (dashOn > 0.0) {
        float into = mod(vRun.z, dashOn + dashOff);
        cover *= clamp((dashOn - into) * sharpness + 0.5, 0.0, 1.0);
    }
    fragColor = vColor * (cover * opacity);
}
