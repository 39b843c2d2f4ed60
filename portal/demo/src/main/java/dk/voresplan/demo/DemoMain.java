package dk.voresplan.demo;

import dk.voresplan.portal.server.CannotStart;
import java.util.List;

/** Starts the demo, and says where to go and who can sign in. */
public final class DemoMain {
  private DemoMain() {}

  /**
   * Starts, or says in one sentence why not and ends with 1.
   *
   * @param arguments {@code --rehearse} to end as soon as everything is up
   */
  public static void main(String... arguments) {
    try {
      var settings = DemoSettings.fromEnvironment();
      var demo = Demo.start(settings);
      if (List.of(arguments).contains("--rehearse")) {
        demo.close();
        System.exit(0);
      }
      Runtime.getRuntime().addShutdownHook(new Thread(demo::close, "shutdown"));
      System.out.println(new Welcome(settings).text());
    } catch (DemoCannotStart | CannotStart reason) {
      System.err.println(reason.getMessage());
      System.exit(1);
    } catch (RuntimeException unforeseen) {
      // The servers that did start would keep the process alive.
      unforeseen.printStackTrace();
      System.exit(1);
    }
  }
}
