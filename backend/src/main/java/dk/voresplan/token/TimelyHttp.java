package dk.voresplan.token;

import java.io.IOException;
import java.io.InterruptedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

/**
 * Asks an identity provider, and waits so long and no longer for the whole answer. Time limits for
 * each read would let one that sends a byte now and then hold us for ever. A redirect is no answer:
 * it would take our client secret to another host.
 */
public final class TimelyHttp {
  private static final long MOST_BYTES = 1_000_000;
  private static final HttpClient HTTP =
      HttpClient.newBuilder()
          .version(HttpClient.Version.HTTP_1_1)
          .followRedirects(HttpClient.Redirect.NEVER)
          .build();

  private TimelyHttp() {}

  /**
   * What is published at an address.
   *
   * @throws IOException if nothing, too much or an error comes in time
   */
  public static String get(URI address, Duration time) throws IOException {
    var answer = send(HttpRequest.newBuilder(address).build(), time);
    if (answer.statusCode() != 200) {
      throw new IOException("The provider answered " + answer.statusCode());
    }
    return answer.body();
  }

  /**
   * The answer to a request, whatever it says.
   *
   * @throws IOException if nothing or too much comes in time
   */
  public static HttpResponse<String> send(HttpRequest request, Duration time) throws IOException {
    var body = BodyHandlers.limiting(BodyHandlers.ofString(StandardCharsets.UTF_8), MOST_BYTES);
    var answer = HTTP.sendAsync(request, body);
    try {
      return answer.get(time.toMillis(), TimeUnit.MILLISECONDS);
    } catch (TimeoutException late) {
      throw stopped(answer, new IOException("The provider did not answer in time", late));
    } catch (ExecutionException failed) {
      throw new IOException("The provider did not answer", failed);
    } catch (InterruptedException interrupted) {
      Thread.currentThread().interrupt();
      throw stopped(answer, new InterruptedIOException());
    }
  }

  /** The client lets go of its connection only if it may interrupt what runs. */
  @SuppressWarnings("Interruption")
  private static IOException stopped(CompletableFuture<?> answer, IOException why) {
    answer.cancel(true);
    return why;
  }
}
