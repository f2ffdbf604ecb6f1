#!/bin/sh
# A Slurm of its own on one machine, to try the study: a controller and several workers, whose files all lie in one
# folder. Needs root, and Debian's packages: apt-get install -y --no-install-recommends slurm-wlm munge
#   slurm-here.sh start FOLDER [WORKERS]     slurm-here.sh stop FOLDER
# Not for a real cluster: everything runs as root, and nothing is held back.
set -eu
what=$1
mkdir -p "$2"
folder=$(cd "$2" && pwd)
workers=${3:-2}

if [ "$what" = stop ]; then
  for daemon in slurmctld $(cd "$folder" && ls -d worker*.pid 2>/dev/null | sed 's/\.pid$//') munged; do
    [ -f "$folder/$daemon.pid" ] && kill "$(cat "$folder/$daemon.pid")" && echo "stopped $daemon"
  done
  exit 0
fi

umask 022
mkdir -p "$folder/state"
[ -f "$folder/munge.key" ] || { umask 077; head -c 128 /dev/urandom > "$folder/munge.key"; umask 022; }
host=$(hostname -s)

cat > "$folder/slurm.conf" <<CONF
ClusterName=here
SlurmctldHost=$host(127.0.0.1)
SlurmUser=root
SlurmdUser=root
AuthType=auth/munge
AuthInfo=socket=$folder/munge.socket
CryptoType=crypto/munge
SlurmctldPort=27817
SlurmctldPidFile=$folder/slurmctld.pid
SlurmctldLogFile=$folder/slurmctld.log
StateSaveLocation=$folder/state
SlurmdPidFile=$folder/%n.pid
SlurmdLogFile=$folder/%n.log
SlurmdSpoolDir=$folder/%n.spool
ProctrackType=proctrack/linuxproc
TaskPlugin=task/none
JobAcctGatherType=jobacct_gather/none
MpiDefault=none
ReturnToService=2
SelectType=select/cons_tres
SelectTypeParameters=CR_CPU
SlurmdParameters=config_overrides
NodeName=worker[1-$workers] NodeHostname=$host NodeAddr=127.0.0.1 Port=[27821-$((27820 + workers))] CPUs=1 State=UNKNOWN
PartitionName=study Nodes=ALL Default=YES MaxTime=INFINITE State=UP
CONF

munged --force --key-file="$folder/munge.key" --socket="$folder/munge.socket" --pid-file="$folder/munged.pid" \
  --log-file="$folder/munged.log" --seed-file="$folder/munged.seed"
export SLURM_CONF="$folder/slurm.conf"
slurmctld
for i in $(seq 1 "$workers"); do
  mkdir -p "$folder/worker$i.spool"
  slurmd -N "worker$i"
done
echo "export SLURM_CONF=$SLURM_CONF"
