# One image for every service: the command line, with the libraries that `mvn package` put beside its jar.
#   docker build --build-arg BASE=eclipse-temurin:17-jre -t pacstream .
# Jars mounted at /opt/pacstream/plugins are added to the class path.
# Nothing is fetched while the image is built. BASE needs Java 17 or newer and bash.
ARG BASE=eclipse-temurin:17-jre
FROM ${BASE}
COPY standalone/target/lib /opt/pacstream/lib
COPY standalone/target/pacstream.jar /opt/pacstream/pacstream.jar
# Named volumes take their owner from this folder.
RUN mkdir -p /var/lib/pacstream && chown 10001:10001 /var/lib/pacstream
USER 10001:10001
WORKDIR /var/lib/pacstream
VOLUME /var/lib/pacstream
# Where the health check asks: the port of the service that runs here.
ENV HEALTH_PORT=8082 HEALTH_PATH=/health/ready PACSTREAM_LOG=INFO
HEALTHCHECK --interval=5s --timeout=5s --start-period=60s --retries=6 CMD ["bash", "-c", "exec 3<>/dev/tcp/127.0.0.1/$HEALTH_PORT && printf 'GET %s HTTP/1.0\\r\\nHost: localhost\\r\\n\\r\\n' $HEALTH_PATH >&3 && read -r _ status _ <&3 && [ $status = 200 ]"]
ENTRYPOINT ["java", "-XX:+UseSerialGC", "-XX:MaxRAMPercentage=75", "-XX:InlineSmallCode=1000", "-XX:-UsePerfData", "-cp", "/opt/pacstream/pacstream.jar:/opt/pacstream/plugins/*", "org.pacstream.standalone.cli.Main"]
CMD ["serve", "--data", "/var/lib/pacstream"]
