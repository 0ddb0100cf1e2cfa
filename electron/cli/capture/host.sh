#!/bin/sh
# Describes this host for a comparison of environments. It reads only, needs no root, no network
# and no package, writes nothing but its standard output, and takes no environment variable.
# What cannot be found out is told with its reason and never left out.
#
#   sh capture-host.sh > $(uname -n).capture
#
# Format, version 1:
#   evenkeel-host-capture 1        first line
#   sections NAME...               every section that follows, in order
#   [NAME]                         begins a section
#   NAME = VALUE                   a value; names hold no blank (\040 stands for one)
#   NAME ? REASON                  could not be found out
#   NAME - REASON                  is known not to be there
#   end evenkeel-host-capture      last line; a file without it was cut off

set -u
# Nothing here may depend on the language or the settings of whoever runs it.
LC_ALL=C
LANG=C
PATH=${PATH:-/bin}:/usr/local/sbin:/usr/sbin:/sbin:/usr/local/bin:/usr/bin:/bin
DOCKER_HOST=unix:///var/run/docker.sock
export LC_ALL LANG PATH DOCKER_HOST
unset CONTAINER_HOST DOCKER_CONTEXT TZ CDPATH 2>/dev/null

SECTIONS='capture os kernel sysctl modules cpu memory mounts devices containers resolver limits packages time locale tls runtimes cgroup security hostname ports'
NEWLINE='
'
TAB='	'

has() { command -v "$1" >/dev/null 2>&1; }

# name value
say() {
  case $2 in
    *"$NEWLINE"* | *"$TAB"*) printf '%s = %s\n' "$1" "$(printf '%s' "$2" | tr '\n\r\t' '   ')" ;;
    *) printf '%s = %s\n' "$1" "$2" ;;
  esac
}

# name reason
unknown() { printf '%s ? %s\n' "$1" "$2"; }

# name reason
missing() { printf '%s - %s\n' "$1" "$2"; }

# First line of a file into $line; false where it cannot be read. Not by the shell's own read: some
# shells take one byte at a time, of which /proc/sys gives the first alone.
first_line() {
  line=
  [ -r "$1" ] || return 1
  line=$(sed -n '1{p;q;}' "$1" 2>/dev/null)
}

# name file: the first line of a file, or why there is none.
say_file() {
  if first_line "$2"; then
    say "$1" "$line"
  elif [ -e "$2" ]; then
    unknown "$1" "$2 cannot be read by this user"
  else
    missing "$1" "$2 does not exist"
  fi
}

# Runs a command for at most ten seconds where that can be limited, without input.
bounded() {
  if has timeout && timeout 1 true 2>/dev/null; then
    timeout 10 "$@" </dev/null
  else
    "$@" </dev/null
  fi
}

# name command...: the version in the first line that it prints.
say_version() {
  key=$1
  shift
  if has "$1"; then
    output=$(bounded "$@" 2>&1)
    result=$?
    output=$(printf '%s\n' "$output" | sed -n 's/^[^0-9]*\([0-9][0-9A-Za-z._+-]*\).*$/\1/p' | sed -n '1{p;q;}')
    if [ "$result" -eq 0 ] && [ -n "$output" ]; then
      say "$key" "$output"
    else
      unknown "$key" "$1 failed with status $result"
    fi
  else
    missing "$key" "$1 is not on the path"
  fi
}

# key of an os-release style file, without its quotes.
value_of() {
  sed -n "s/^$1=//p" "$2" 2>/dev/null | sed -n '1{s/^["'\'']//;s/["'\'']$//;p;}'
}

section_capture() {
  say version 1
  say time "$(date -u +%Y-%m-%dT%H:%M:%SZ)"
  if [ "$(id -u 2>/dev/null)" = 0 ]; then say as root; else say as user; fi
}

section_os() {
  release=/etc/os-release
  [ -r "$release" ] || release=/usr/lib/os-release
  if [ -r "$release" ]; then
    say name "$(value_of NAME "$release")"
    say version "$(value_of VERSION_ID "$release")"
    say id "$(value_of ID "$release")"
    say pretty-name "$(value_of PRETTY_NAME "$release")"
  else
    say name "$(uname -s)"
    unknown version 'there is no os-release'
  fi
  for file in /etc/debian_version /etc/redhat-release /etc/alpine-release; do
    if first_line "$file"; then say release "$line"; fi
  done
}

section_kernel() {
  say name "$(uname -s)"
  release=$(uname -r)
  say release "$release"
  say base "${release%%-*}"
  say version "$(uname -v)"
  say architecture "$(uname -m)"
  if first_line /proc/cmdline; then
    set -f
    for word in $line; do
      case $word in
        --) break ;;
        *=*) say "boot.${word%%=*}" "${word#*=}" ;;
        *) say "boot.$word" on ;;
      esac
    done
    set +f
  else
    unknown boot '/proc/cmdline cannot be read by this user'
  fi
}

# folder prefix: every readable setting of a part of /proc/sys. What only triggers an action has no
# value. Recursion gives each call its own arguments, and its own list to go through.
settings_of() {
  for entry in "$1"/*; do
    if [ -d "$entry" ]; then
      case $entry in
        */binfmt_misc | */net/ipv[46]/conf/* | */net/ipv[46]/neigh/*)
          case $entry in
            */all | */default) settings_of "$entry" "$2${entry##*/}." ;;
          esac
          ;;
        *) settings_of "$entry" "$2${entry##*/}." ;;
      esac
      continue
    fi
    case $entry in
      */flush | */compact_memory | */drop_caches | */stat_refresh | */\*) continue ;;
    esac
    if first_line "$entry"; then
      say "$2${entry##*/}" "$line"
    elif [ -r "$entry" ]; then
      missing "$2${entry##*/}" 'the kernel gives no value'
    else
      unknown "$2${entry##*/}" 'it needs root'
    fi
  done
}

section_sysctl() {
  if [ -d /proc/sys ]; then
    for part in crypto fs kernel net user vm; do
      if [ -d "/proc/sys/$part" ]; then settings_of "/proc/sys/$part" "$part."; fi
    done
  else
    unknown all '/proc/sys does not exist'
  fi
}

section_modules() {
  if [ -r /proc/modules ]; then
    any=
    while read -r module _; do
      any=1
      say "$module" loaded
    done </proc/modules
    if [ -z "$any" ]; then unknown all 'the kernel lists none, or hides them from this user'; fi
  else
    unknown all '/proc/modules cannot be read'
  fi
}

section_cpu() {
  if [ -r /proc/cpuinfo ]; then
    say count "$(grep -c '^processor' /proc/cpuinfo)"
    model=$(sed -n 's/^\(model name\|Hardware\|cpu model\)[^:]*: *//p' /proc/cpuinfo | sed -n 1p)
    if [ -n "$model" ]; then say model "$model"; else missing model 'the processor does not name it'; fi
    flags=$(sed -n 's/^\(flags\|Features\)[^:]*: *//p' /proc/cpuinfo | sed -n 1p)
    for flag in aes avx avx2 avx512f sse4_2 sha_ni hypervisor; do
      case " $flags " in
        *" $flag "*) say "flag.$flag" yes ;;
        *) say "flag.$flag" no ;;
      esac
    done
  else
    unknown count '/proc/cpuinfo cannot be read'
  fi
  if has nproc; then say usable "$(nproc)"; else missing usable 'nproc is not on the path'; fi
}

section_memory() {
  if [ -r /proc/meminfo ]; then
    while read -r key value unit; do
      case $key in
        MemTotal: | SwapTotal: | HugePages_Total: | Hugepagesize:)
          say "${key%:}" "$value${unit:+ $unit}"
          ;;
      esac
    done </proc/meminfo
  else
    unknown MemTotal '/proc/meminfo cannot be read'
  fi
  say_file transparent-hugepage /sys/kernel/mm/transparent_hugepage/enabled
}

section_mounts() {
  if [ ! -r /proc/mounts ]; then
    unknown all '/proc/mounts cannot be read'
    return
  fi
  while read -r device point type options _; do
    case $type in
      proc | sysfs | devpts | devtmpfs | cgroup* | securityfs | debugfs | tracefs | pstore | bpf | mqueue | hugetlbfs | configfs | fusectl | autofs | nsfs | rpc_pipefs | binfmt_misc | efivarfs | squashfs) continue ;;
    esac
    case $point in
      /proc/* | /sys/* | /dev/* | /run/* | /snap/* | /var/lib/docker/* | /var/lib/containers/* | /var/lib/kubelet/*) continue ;;
    esac
    say "$point.device" "$device"
    say "$point.type" "$type"
    say "$point.options" "$options"
    plain=$(printf '%b' "$(printf '%s' "$point" | sed 's/\\\([0-7][0-7][0-7]\)/\\0\1/g')")
    size=$(df -Pk "$plain" 2>/dev/null | sed -n '2,$p' | tr '\n' ' ' | sed -n 's/^.* \([0-9][0-9]*\)  *[0-9][0-9]*  *[0-9-][0-9]*  *[0-9-][0-9]*%* .*$/\1/p')
    if [ -n "$size" ]; then
      say "$point.size" "${size}Ki"
    else
      unknown "$point.size" 'df does not tell it'
    fi
  done </proc/mounts
}

section_devices() {
  any=
  for device in /sys/block/*; do
    base=${device##*/}
    case $base in
      loop* | ram* | zram* | sr* | fd* | \*) continue ;;
    esac
    any=1
    if first_line "$device/size"; then say "$base.size" "$((line / 2))Ki"; fi
    say_file "$base.rotational" "$device/queue/rotational"
    say_file "$base.scheduler" "$device/queue/scheduler"
    driver=$(readlink "$device/device/driver" 2>/dev/null) || driver=
    [ -n "$driver" ] || driver=$(readlink "$device/device/device/driver" 2>/dev/null) || driver=
    if [ -n "$driver" ]; then
      say "$base.driver" "${driver##*/}"
    else
      missing "$base.driver" 'the kernel names no driver'
    fi
    if first_line "$device/device/model"; then say "$base.model" "$line"; fi
  done
  if [ -z "$any" ]; then missing all 'the kernel shows no block device here'; fi
}

section_containers() {
  for runtime in docker podman containerd crio runc crun kubelet nerdctl; do
    say_version "$runtime" "$runtime" --version
  done
  if has docker; then
    driver=$(bounded docker info --format '{{.Driver}}' 2>/dev/null) || driver=
    if [ -n "$driver" ]; then
      say docker.storage-driver "$driver"
      say docker.cgroup-driver "$(bounded docker info --format '{{.CgroupDriver}}' 2>/dev/null)"
    else
      unknown docker.storage-driver 'the service does not answer this user'
    fi
  else
    missing docker.storage-driver 'docker is not on the path'
  fi
  if [ -e /.dockerenv ] || [ -e /run/.containerenv ]; then say inside yes; else say inside no; fi
}

# file name-prefix comment-sign: "word rest" lines of a settings file.
say_words() {
  if [ ! -r "$1" ]; then
    if [ -e "$1" ]; then unknown "$2" "$1 cannot be read by this user"; else missing "$2" "$1 does not exist"; fi
    return
  fi
  while read -r key value || [ -n "$key" ]; do
    case $key in
      '' | \#* | \;*) continue ;;
    esac
    say "$2.${key%:}" "$value"
  done <"$1"
}

section_resolver() {
  say_words /etc/resolv.conf resolv.conf
  say_words /etc/nsswitch.conf nsswitch.conf
}

section_limits() {
  if [ -r /proc/self/limits ]; then
    sed -n '2,$p' /proc/self/limits | sed 's/   */|/g' | while IFS='|' read -r limit soft hard _; do
      limit=$(printf '%s' "${limit#Max }" | tr '[:upper:] ' '[:lower:]-')
      say "process.$limit.soft" "$soft"
      say "process.$limit.hard" "$hard"
    done
  else
    unknown process '/proc/self/limits cannot be read'
  fi
  for file in /etc/security/limits.conf /etc/security/limits.d/*.conf; do
    if [ -r "$file" ]; then
      while read -r domain type item value || [ -n "$domain" ]; do
        case $domain in
          '' | \#*) continue ;;
        esac
        say "limits.conf.$domain.$type.$item" "$value"
      done <"$file"
    fi
  done
  for file in /etc/systemd/system.conf /etc/systemd/system.conf.d/*.conf; do
    if [ -r "$file" ]; then
      sed -n 's/^\(Default[A-Za-z]*\)=\(.*\)$/systemd.\1 = \2/p' "$file"
    fi
  done
}

section_packages() {
  if has dpkg-query; then
    # shellcheck disable=SC2016 # dpkg-query fills these in, and not the shell.
    dpkg-query -W -f='${db:Status-Status} deb:${Package} = ${Version}\n' 2>/dev/null | sed -n 's/^installed //p'
  fi
  if has rpm; then
    rpm -qa --qf 'rpm:%{NAME} = %|EPOCH?{%{EPOCH}:}:{}|%{VERSION}-%{RELEASE}\n' 2>/dev/null | sort
  fi
  if has apk; then
    apk info -v 2>/dev/null | sed -n 's/^\(.*\)-\([0-9][^-]*-r[0-9]*\)$/apk:\1 = \2/p' | sort
  fi
  if ! has dpkg-query && ! has rpm && ! has apk; then
    unknown all 'none of dpkg, rpm and apk is installed'
  fi
}

section_time() {
  zone=$(readlink /etc/localtime 2>/dev/null) || zone=
  case $zone in
    */zoneinfo/*) say zone "${zone##*/zoneinfo/}" ;;
    *)
      if first_line /etc/timezone; then say zone "$line"; else unknown zone 'neither /etc/localtime nor /etc/timezone names it'; fi
      ;;
  esac
  say offset "$(date +%z)"
  say_file clock-source /sys/devices/system/clocksource/clocksource0/current_clocksource
}

section_locale() {
  any=
  for file in /etc/locale.conf /etc/default/locale; do
    if [ -r "$file" ]; then
      sed -n 's/^\(LANG\|LANGUAGE\|LC_[A-Z]*\)=["'\'']*\([^"'\'']*\)["'\'']*$/\1 = \2/p' "$file"
      any=1
    fi
  done
  if [ -z "$any" ]; then missing LANG 'neither /etc/locale.conf nor /etc/default/locale exists'; fi
  if has locale; then
    say available "$(bounded locale -a 2>/dev/null | tr '\n' ',' | sed 's/,$//')"
  else
    missing available 'locale is not on the path'
  fi
}

section_tls() {
  say_version openssl openssl version
  for file in /etc/ssl/openssl.cnf /etc/pki/tls/openssl.cnf; do
    if [ -r "$file" ]; then
      sed -n 's/^[ 	]*\(MinProtocol\|MaxProtocol\|CipherString\|Ciphersuites\)[ 	]*=[ 	]*\(.*\)$/openssl.cnf.\1 = \2/p' "$file"
    fi
  done
  say_version gnutls gnutls-cli --version
  if [ -e /etc/crypto-policies/config ]; then say_file crypto-policy /etc/crypto-policies/config; fi
}

section_runtimes() {
  say_version node node --version
  say_version python3 python3 --version
  say_version python python --version
  say_version java java -version
  say_version ruby ruby --version
  say_version php php --version
  say_version perl perl -e 'printf "%vd", $^V'
  say_version go go version
  say_version dotnet dotnet --version
  say_version bash bash --version
}

section_cgroup() {
  if [ -e /sys/fs/cgroup/cgroup.controllers ]; then
    say version 2
    for file in memory.max memory.swap.max cpu.max pids.max; do
      if [ -e "/sys/fs/cgroup/$file" ]; then
        say_file "$file" "/sys/fs/cgroup/$file"
      else
        missing "$file" 'no limit is set at this level'
      fi
    done
  elif [ -d /sys/fs/cgroup/memory ]; then
    say version 1
    say_file memory.max /sys/fs/cgroup/memory/memory.limit_in_bytes
    say_file cpu.quota /sys/fs/cgroup/cpu/cpu.cfs_quota_us
    say_file cpu.period /sys/fs/cgroup/cpu/cpu.cfs_period_us
    say_file pids.max /sys/fs/cgroup/pids/pids.max
  else
    missing version '/sys/fs/cgroup is not mounted'
  fi
}

section_security() {
  if [ -e /sys/fs/selinux/enforce ]; then
    say_file selinux.enforcing /sys/fs/selinux/enforce
  else
    say selinux.enforcing off
  fi
  if [ -e /sys/module/apparmor/parameters/enabled ]; then
    say_file apparmor.enabled /sys/module/apparmor/parameters/enabled
  else
    say apparmor.enabled N
  fi
}

section_hostname() {
  say name "$(uname -n)"
}

# Ports of the kernel's own tables: "sl local remote state", addresses and ports in hexadecimal.
listening() {
  [ -r "$2" ] || return 1
  sed -n '2,$p' "$2" | while read -r _ address _ state _; do
    [ "$state" = "$3" ] || continue
    printf '%s/%d\n' "$1" "0x${address##*:}"
  done
}

section_ports() {
  if [ -r /proc/net/tcp ]; then
    {
      listening tcp /proc/net/tcp 0A
      listening tcp /proc/net/tcp6 0A
      listening udp /proc/net/udp 07
      listening udp /proc/net/udp6 07
    } | sort -u | while read -r port; do say "$port" open; done
    say listed yes
  elif has ss; then
    ss -lntuH 2>/dev/null | while read -r protocol _ _ _ address _; do
      printf '%s/%s = open\n' "$protocol" "${address##*:}"
    done | sort -u
    say listed yes
  else
    unknown listed 'neither /proc/net/tcp nor ss can be read'
  fi
}

printf 'evenkeel-host-capture 1\n'
printf 'sections %s\n' "$SECTIONS"
for section in $SECTIONS; do
  printf '[%s]\n' "$section"
  "section_$section"
done
printf 'end evenkeel-host-capture\n'
