# syntax=docker/dockerfile:1
# docker build -f deploy/container/admin-service.Dockerfile -t keyturn/admin-service:0.1.0 .
# README.md beside this file says more. Both images' files differ in names and ports only.

# Give these by digest where a build has to be the same tomorrow.
ARG JDK_IMAGE=eclipse-temurin:25-jdk
ARG JRE_IMAGE=eclipse-temurin:25-jre

# Both services at once, so that the second image finds all of this in the builder's cache. An
# aot-jar starts fastest with a cache, see docs/performance.md.
FROM ${JDK_IMAGE} AS build
WORKDIR /src
COPY . .
RUN --mount=type=cache,target=/root/.m2 \
    ./mvnw -B -ntp package -pl portal-service,admin-service -am -DskipTests -Dspotless.check.skip=true \
    -Dquarkus.package.jar.type=aot-jar
RUN javac --release 17 -d /healthcheck deploy/container/HealthCheck.java

# On the very JRE of the image, and in the same place: a cache fits nothing else.
FROM ${JRE_IMAGE} AS cache
WORKDIR /opt/keyturn
COPY deploy/container/aot-cache /usr/local/bin/aot-cache
COPY deploy/container/jvm-options ./
COPY --from=build /src/admin-service/target/quarkus-app/ ./
RUN bash /usr/local/bin/aot-cache /opt/keyturn @jvm-options

FROM ${JRE_IMAGE}
ARG JRE_IMAGE
ARG VERSION=0.1.0
ARG REVISION=unknown
LABEL org.opencontainers.image.title="Keyturn admin-service" \
      org.opencontainers.image.description="Keeps portals' authentication keys valid: admin center, API, renewals." \
      org.opencontainers.image.licenses="Apache-2.0" \
      org.opencontainers.image.version="${VERSION}" \
      org.opencontainers.image.revision="${REVISION}" \
      org.opencontainers.image.base.name="${JRE_IMAGE}"
WORKDIR /opt/keyturn

# What changes seldom comes first.
COPY --from=build /healthcheck/ healthcheck/
COPY --from=cache /opt/keyturn/lib/ lib/
COPY --from=cache /opt/keyturn/quarkus/ quarkus/
COPY --from=cache /opt/keyturn/app/ app/
# A JRE older than 25 has no app.aot.
COPY --from=cache /opt/keyturn/quarkus-run.jar /opt/keyturn/jvm-options /opt/keyturn/app.aot* ./

# Loopback by default, where nobody outside of the container would come.
ENV QUARKUS_HTTP_HOST=0.0.0.0 \
    QUARKUS_MANAGEMENT_HOST=0.0.0.0
USER 10001:10001
EXPOSE 8081 9081
STOPSIGNAL SIGTERM
HEALTHCHECK --interval=15s --timeout=5s --start-period=60s --retries=3 \
  CMD ["java", "-XX:+UseSerialGC", "-XX:TieredStopAtLevel=1", "-XX:-UsePerfData", "-Xmx16m", "-cp", "/opt/keyturn/healthcheck", "HealthCheck", "9081"]
# A cache that is missing or does not fit is passed over; so is the option itself by a JVM that does not know it.
ENTRYPOINT ["java", "@/opt/keyturn/jvm-options", "-XX:MaxRAMPercentage=60", "-XX:+ExitOnOutOfMemoryError", "-XX:AOTCache=/opt/keyturn/app.aot", "-jar", "quarkus-run.jar"]
