// @neo4j/graphql behind Apollo Server, as its getting-started guide sets it up.
import { readFileSync } from "node:fs";
import { ApolloServer } from "@apollo/server";
import { startStandaloneServer } from "@apollo/server/standalone";
import { Neo4jGraphQL } from "@neo4j/graphql";
import neo4j from "neo4j-driver";

const { NEO4J_URI, NEO4J_USER, NEO4J_PASSWORD, PORT } = process.env;
const driver = neo4j.driver(NEO4J_URI, neo4j.auth.basic(NEO4J_USER, NEO4J_PASSWORD));
const typeDefs = readFileSync(new URL("schema.graphql", import.meta.url), "utf8");
// The graph holds the vocabulary's ids: social-security where the API writes SOCIAL_SECURITY.
const values = typeDefs.match(/enum Domain \{([^}]*)\}/)[1].trim().split(/\s+/);
const resolvers = { Domain: Object.fromEntries(values.map((v) => [v, v.toLowerCase().replaceAll("_", "-")])) };
const schema = await new Neo4jGraphQL({ typeDefs, resolvers, driver }).getSchema();
await startStandaloneServer(new ApolloServer({ schema, introspection: true }), {
  context: async () => ({ sessionConfig: { database: "neo4j" } }),
  listen: { host: "127.0.0.1", port: Number(PORT) },
});
console.log("ready");
