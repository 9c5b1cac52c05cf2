# One static binary on an empty base, not as root.
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
ENV HERSTELGRAAF_LISTEN=0.0.0.0:8080 HERSTELGRAAF_DATA=/data
EXPOSE 8080
VOLUME /data
USER nonroot
ENTRYPOINT ["/herstelgraaf"]
CMD ["serve"]
