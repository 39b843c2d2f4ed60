package dk.voresplan.bench;

import com.sun.management.OperatingSystemMXBean;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.nio.file.Path;

/**
 * The machine is where all of this runs.
 *
 * @param memory in gigabytes
 */
record Machine(String processor, int cores, long memory, String system, String java) {
  private static final Path PROCESSORS = Path.of("/proc/cpuinfo");

  /** Looks at the machine. */
  static Machine here() throws IOException {
    var system = (OperatingSystemMXBean) ManagementFactory.getOperatingSystemMXBean();
    return new Machine(
        nameOfProcessor(),
        Runtime.getRuntime().availableProcessors(),
        system.getTotalMemorySize() >> 30,
        System.getProperty("os.name") + " " + System.getProperty("os.version"),
        System.getProperty("java.runtime.version"));
  }

  private static String nameOfProcessor() throws IOException {
    if (Files.notExists(PROCESSORS)) {
      return System.getProperty("os.arch");
    }
    return Files.readAllLines(PROCESSORS).stream()
        .filter(line -> line.startsWith("model name"))
        .map(line -> line.substring(line.indexOf(':') + 1).strip())
        .findFirst()
        .orElse(System.getProperty("os.arch"));
  }
}
