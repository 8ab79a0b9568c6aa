# The web client.
FROM node:22-slim AS web
WORKDIR /src/webui
COPY webui/package.json webui/package-lock.json ./
RUN npm ci --no-audit --no-fund
COPY webui/ ./
RUN npm run build

# The server and its plugins.
FROM maven:3.9-eclipse-temurin-21 AS server
WORKDIR /src
COPY .mvn .mvn
COPY pom.xml ./
COPY core core
COPY demo demo
COPY simulator simulator
COPY bench bench
COPY plugins plugins
RUN mvn -B -q -Dfast -Dmaven.test.skip=true package -pl demo,plugins/cem,plugins/cam -am \
 && mkdir -p target/dist/plugins \
 && cp plugins/c[ea]m/target/plugins/*.jar target/dist/plugins/

# What runs.
FROM eclipse-temurin:21-jre
RUN useradd --system --home-dir /var/lib/pishvaz --create-home pishvaz
COPY --from=server /src/target/dist/lib /opt/pishvaz/lib
COPY --from=server /src/target/dist/plugins /opt/pishvaz/plugins
COPY --from=web /src/webui/dist /opt/pishvaz/web
ENV PISHVAZ_HTTP_HOST=0.0.0.0 \
    PISHVAZ_HTTP_WEBROOT=/opt/pishvaz/web \
    PISHVAZ_PLUGINS_FOLDER=/opt/pishvaz/plugins \
    PISHVAZ_EXCHANGE_FOLDER=/var/lib/pishvaz/exchange \
    PISHVAZ_JOURNAL_FOLDER=/var/lib/pishvaz/journal
USER pishvaz
WORKDIR /var/lib/pishvaz
VOLUME /var/lib/pishvaz
EXPOSE 8080
# That it lives; an outage of database or PBX is nothing that a restart mends. The management port is open inside only.
HEALTHCHECK --interval=10s --timeout=5s --start-period=60s --retries=3 \
  CMD ["bash", "-c", "exec 3<>/dev/tcp/127.0.0.1/8081 && printf 'GET /health/live HTTP/1.0\\r\\n\\r\\n' >&3 && head -1 <&3 | grep -q ' 200 '"]
ENTRYPOINT ["java", "-cp", "/opt/pishvaz/lib/*", "io.pishvaz.Main"]
CMD ["serve"]
