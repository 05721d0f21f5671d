#!/bin/sh
# SPDX-FileCopyrightText: 2026 The Yiping developers
# SPDX-License-Identifier: GPL-3.0-or-later
#
# 按辖区写出六个角色文件。样例写的是南宁市 45.01。Writes the six role files for a region; the samples say 45.01.
#   sh make-roles.sh REGION DIR
# REGION: 主题里的区划代码 its tokens in a subject: 45, 45.01, 45.01.03, 45.01.03.004
# DIR:    放 nats-server 配置的目录 where the server's configuration lies, such as /etc/yiping/nats
set -eu

fail() {
    echo "make-roles.sh: $1" >&2
    exit 2
}

[ $# -eq 2 ] || fail "usage: sh make-roles.sh REGION DIR, for example: sh make-roles.sh 45.01.03 /etc/yiping/nats"
region=$1
dir=$2
here=$(dirname "$0")
printf '%s\n' "$region" | grep -Eqx '[0-9]{2}(\.[0-9]{2}(\.[0-9]{2}(\.[0-9]{3})?)?)?' ||
    fail "'$region' is no region: write 45, 45.01, 45.01.03 or 45.01.03.004"
[ -d "$dir" ] || fail "there is no folder '$dir'"
[ "$(cd "$here" && pwd -P)" != "$(cd "$dir" && pwd -P)" ] || fail "'$dir' holds the samples; name another folder"

province=${region%%.*}
# 发布的主题有四个区划词，写到本辖区为止，其余是星号。
# A subject to publish on names four levels: those of the region, then stars.
four=$region
while [ "$(printf '%s' "$four" | tr -cd . | wc -c)" -lt 3 ]; do
    four="$four.*"
done

for file in "$here"/role-*.conf; do
    sed -e "s/45\.01\.\*\.\*/$four/g" -e "s/45\.01\.>/$region.>/g" -e "s/45\._\._\._/$province._._._/g" \
        "$file" >"$dir/$(basename "$file")"
done
