import java.io.File;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import org.neo4j.configuration.GraphDatabaseSettings;
import org.neo4j.configuration.GraphDatabaseSettings.LogQueryLevel;
import org.neo4j.configuration.connectors.BoltConnector;
import org.neo4j.configuration.connectors.BoltConnectorInternalSettings;
import org.neo4j.configuration.helpers.SocketAddress;
import org.neo4j.dbms.api.DatabaseManagementService;
import org.neo4j.dbms.api.DatabaseManagementServiceBuilder;
import org.neo4j.io.ByteUnit;

/**
 * A Neo4j server for tests and benchmarks: Bolt with authentication on one port of the loopback interface. Prints one
 * line when it is ready. The password is set when the data folder is new. With --until-eof it stops when its standard input ends, so that it cannot outlive whoever
 * started it. With --temporary it removes its data when it stops.
 */
public class Server {
    public static void main(String[] args) {
        try {
            run(args);
        } catch (Throwable e) {
            e.printStackTrace();
            System.exit(1); // the server's own threads would keep the process
        }
    }

    static void run(String[] args) throws Exception {
        Map<String, String> flags = new HashMap<>();
        for (String arg : args) {
            String[] pair = arg.replaceFirst("^--", "").split("=", 2);
            flags.put(pair[0], pair.length > 1 ? pair[1] : "");
        }
        Path home = Path.of(flags.get("data")).toAbsolutePath().normalize();
        Path logs = Path.of(flags.get("logs")).toAbsolutePath().normalize();
        int port = Integer.parseInt(flags.get("port"));
        SocketAddress address = new SocketAddress("127.0.0.1", port != 0 ? port : freePort());
        boolean fresh = Files.notExists(home.resolve("data"));
        Files.createDirectories(logs);
        DatabaseManagementService server = new DatabaseManagementServiceBuilder(home)
                .setConfig(BoltConnector.enabled, true)
                .setConfig(BoltConnector.listen_address, address)
                .setConfig(BoltConnector.advertised_address, address)
                .setConfig(GraphDatabaseSettings.auth_enabled, true)
                .setConfig(GraphDatabaseSettings.logs_directory, logs)
                .setConfig(GraphDatabaseSettings.log_queries, LogQueryLevel.INFO)
                .setConfig(GraphDatabaseSettings.pagecache_memory, ByteUnit.parse(flags.get("page-cache")))
                // Otherwise a stop waits ten seconds for threads that have nothing left to do.
                .setConfig(BoltConnectorInternalSettings.thread_pool_shutdown_wait_time, Duration.ZERO)
                .build();
        Runtime.getRuntime().addShutdownHook(new Thread(() -> {
            server.shutdown();
            if (flags.containsKey("temporary")) delete(home.toFile());
        }));
        if (fresh) {
            server.database("system").executeTransactionally(
                    "ALTER USER neo4j SET PASSWORD $password CHANGE NOT REQUIRED",
                    Map.of("password", flags.get("password")));
        }
        System.out.println("listening on bolt://" + address);
        if (flags.containsKey("until-eof")) {
            while (System.in.read() >= 0) {}
            System.exit(0);
        }
        Thread.currentThread().join();
    }

    /** Chosen before the start, since Neo4j would tell its clients to connect to port 0. */
    static int freePort() throws IOException {
        try (ServerSocket s = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            return s.getLocalPort();
        }
    }

    static void delete(File file) {
        File[] inside = file.listFiles();
        if (inside != null) for (File f : inside) delete(f);
        file.delete();
    }
}
