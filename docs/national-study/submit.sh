#!/bin/sh
# Submits the study to Slurm: an array of tasks, each of which makes one part of the runs of every place, and a job that
# joins the parts once all of them are done.
#   submit.sh FOLDER [TASKS]
set -eu
here=$(cd "$(dirname "$0")" && pwd)
mkdir -p "$1"
folder=$(cd "$1" && pwd)
tasks=${2:-8}

# Slurm sets the variables of the task that is running; --shard auto reads them there.
parts=$(sbatch --parsable --job-name=national-study --array="1-$tasks" --ntasks=1 --cpus-per-task=1 \
  --output="$folder/part-%a.log" \
  --wrap="'$here/study.sh' --shard auto --out \"$folder/part-\$SLURM_ARRAY_TASK_ID\"")

files=$(seq -f "'$folder/part-%.0f'" 1 "$tasks" | tr '\n' ' ')
whole=$(sbatch --parsable --job-name=national-merge --dependency="afterok:$parts" --ntasks=1 --cpus-per-task=1 \
  --output="$folder/merge.log" \
  --wrap="node '$here/../../dist-cli/joined-up.js' merge $files --out '$folder/national.csv' --settings '$folder/national.json'")
echo "parts: job $parts, tasks 1-$tasks; whole: job $whole, after them"
