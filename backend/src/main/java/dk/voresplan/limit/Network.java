package dk.voresplan.limit;

/**
 * Names where a request comes from, as a limit counts it. It is an IPv4 address, or the first half
 * of an IPv6 address. One home has the whole second half.
 */
public record Network(String name) {
  private static final int GROUPS_OF_A_HOME = 4;

  /** The network of this address. */
  public static Network of(String address) {
    if (!address.contains(":")) {
      return new Network(address);
    }
    var plain = address.replaceAll("[\\[\\]]|%.*", "");
    var groups = plain.split("::", 2)[0].split(":", -1);
    var home = new StringBuilder();
    for (int i = 0; i < GROUPS_OF_A_HOME; i++) {
      home.append(i < groups.length && !groups[i].isEmpty() ? groups[i] : "0").append(':');
    }
    return new Network(home.toString());
  }

  @Override
  public String toString() {
    return "Network[hidden]";
  }
}
