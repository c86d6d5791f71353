#!/bin/sh
# Starts the muniment.jar that lies beside this script, with settings that suit a small PC:
# "muniment.sh serve" instead of "java -jar muniment.jar serve".
#
# JAVA_HOME             which Java, 17 or later; without it the one on the path
# MUNIMENT_JAVA_OPTIONS more options for Java; where they differ from those below they win
# MUNIMENT_CACHE        where the prepared classes are kept; "off" prepares none
set -eu

# Memory: one collector thread, one compiler, a heap that gives back what it does not use.
SMALL="-XX:+UseSerialGC -XX:TieredStopAtLevel=1 -XX:ReservedCodeCacheSize=48m
  -Xms16m -Xmx256m -XX:MinHeapFreeRatio=10 -XX:MaxHeapFreeRatio=20
  -XX:MaxMetaspaceSize=160m -XX:MaxDirectMemorySize=64m -Xss512k"
export MALLOC_ARENA_MAX="${MALLOC_ARENA_MAX:-2}"

# Chinese where the terminal's language is Chinese and its characters are UTF-8, else English.
# A text is told in English, simplified and traditional Chinese.
fail() {
  case ${LC_ALL:-${LC_MESSAGES:-${LANG:-}}} in
    zh_TW*[Uu][Tt][Ff]* | zh_HK*[Uu][Tt][Ff]* | zh_MO*[Uu][Tt][Ff]*) text=$3 ;;
    zh*[Uu][Tt][Ff]*) text=$2 ;;
    *) text=$1 ;;
  esac
  printf '%s\n' "$text" >&2
  exit 1
}

# The folder of the script itself, also when it is called by a link.
script=$0
while [ -L "$script" ]; do
  target=$(readlink "$script")
  case $target in
    /*) script=$target ;;
    *) script=$(dirname "$script")/$target ;;
  esac
done
here=$(cd "$(dirname "$script")" && pwd -P)

jar=$here/muniment.jar
[ -f "$jar" ] || fail \
  "$jar is missing; put this script and muniment.jar into one folder." \
  "缺少 ${jar}；请将本脚本与 muniment.jar 放在同一文件夹。" \
  "缺少 ${jar}；請將本指令稿與 muniment.jar 放在同一資料夾。"

java=java
[ -z "${JAVA_HOME:-}" ] || java=$JAVA_HOME/bin/java
version=$("$java" -version 2>&1) ||
  fail "Java was not found; install Java 17 or later, or set JAVA_HOME to its folder." \
    "未找到 Java；请安装 Java 17 或更高版本，或将 JAVA_HOME 设为其文件夹。" \
    "找不到 Java；請安裝 Java 17 或更新版本，或將 JAVA_HOME 設為其資料夾。"
major=$(printf '%s\n' "$version" | sed -n 's/^.* version "\([0-9][0-9]*\).*/\1/p' | head -n 1)
[ "${major:-0}" -ge 17 ] ||
  fail "Java ${major:-of an unknown version} is too old; install Java 17 or later." \
    "Java ${major:-（版本不明）} 版本过低；请安装 Java 17 或更高版本。" \
    "Java ${major:-（版本不明）} 版本過舊；請安裝 Java 17 或更新版本。"

# Classes prepared at the end of the first run make later starts faster and smaller. They fit one
# jar and one Java, which their name tells; what does not fit or cannot be written is left out.
prepared=""
cache=${MUNIMENT_CACHE:-${XDG_CACHE_HOME:-${HOME:-/nonexistent}/.cache}/muniment}
if [ "$cache" != off ] && mkdir -p "$cache" 2>/dev/null && [ -w "$cache" ]; then
  key=$({ ls -lnL "$jar"; printf '%s\n' "$version"; } | cksum | cut -d ' ' -f 1)
  archive=$cache/classes-$key.jsa
  case ${1:-} in serve | demo) runs_long=yes ;; *) runs_long=no ;; esac
  if [ "$major" -ge 19 ] && [ "$runs_long" = yes ]; then
    prepared="-XX:+AutoCreateSharedArchive -XX:SharedArchiveFile"
  elif [ -s "$archive" ]; then
    prepared=-XX:SharedArchiveFile
  elif [ "$runs_long" = yes ]; then
    prepared=-XX:ArchiveClassesAtExit
  fi
fi

# Java's remarks on prepared classes are for nobody who starts an archive's program.
QUIET="-Xshare:auto -Xlog:disable -Xlog:all=error:stderr"
# shellcheck disable=SC2086 # lists of options
if [ -n "$prepared" ]; then
  exec "$java" $SMALL $QUIET $prepared="$archive" -Dfile.encoding=UTF-8 \
    ${MUNIMENT_JAVA_OPTIONS:-} -jar "$jar" "$@"
else
  exec "$java" $SMALL $QUIET -Dfile.encoding=UTF-8 ${MUNIMENT_JAVA_OPTIONS:-} -jar "$jar" "$@"
fi
