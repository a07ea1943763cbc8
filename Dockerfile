# Two stages: the SDK compiles ahead of time to one native program; what runs has no SDK, no shell use, and no root.
FROM mcr.microsoft.com/dotnet/sdk:10.0 AS build
RUN apt-get update && apt-get install -y --no-install-recommends clang zlib1g-dev && rm -rf /var/lib/apt/lists/*
WORKDIR /source
COPY . .
RUN dotnet publish src/Reconciler -c Release -o /app

FROM mcr.microsoft.com/dotnet/runtime-deps:10.0
# git: for desired state in a repository. tzdata: schedules are in local times.
RUN apt-get update && apt-get install -y --no-install-recommends git openssh-client ca-certificates tzdata \
    && rm -rf /var/lib/apt/lists/*
COPY --from=build /app /app
USER $APP_UID
# With a read-only root file system, give it a writable /tmp (git's clone) and, for --state sqlite:, a volume at /data:
#   docker run --read-only --tmpfs /tmp -v reconciler:/data …
ENV HOME=/tmp
WORKDIR /data
ENTRYPOINT ["/app/reconciler"]
CMD ["run"]
