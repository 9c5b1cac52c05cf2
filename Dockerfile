# One static binary on an empty base, not as root. Without a Neo4j it keeps the graph in /data.
FROM golang:1.26 AS build
WORKDIR /src
COPY go.mod go.sum ./
RUN go mod download
COPY . .
RUN CGO_ENABLED=0 go build -trimpath -ldflags="-s -w" -o /herstelgraaf ./cmd/herstelgraaf
RUN mkdir /data

FROM gcr.io/distroless/static-debian12:nonroot
COPY --from=build /herstelgraaf /herstelgraaf
COPY --from=build --chown=nonroot:nonroot /data /data
WORKDIR /data
ENV HERSTELGRAAF_LISTEN=0.0.0.0:8080
EXPOSE 8080
VOLUME /data
USER nonroot
ENTRYPOINT ["/herstelgraaf"]
CMD ["serve"]
