package dk.voresplan.storage;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.time.Duration;
import java.util.Collection;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.locks.LockSupport;

/** A net between us and the database that a test can freeze, cut and mend. */
final class DatabaseGate implements AutoCloseable {
  private static final int BUFFER = 16_384;

  private final int database;
  private final ServerSocket socket;
  private final Collection<Socket> open = new ConcurrentLinkedQueue<>();
  private volatile boolean frozen;
  private volatile boolean cut;

  DatabaseGate(int database) throws IOException {
    this.database = database;
    this.socket = new ServerSocket(0, 50, InetAddress.getLoopbackAddress());
    Thread.ofVirtual().start(this::accept);
  }

  int port() {
    return socket.getLocalPort();
  }

  /** Lets nothing through, and closes nothing: a server that hangs, or a net that loses all. */
  void freeze() {
    frozen = true;
  }

  /** Closes all that is open, and all that is opened. */
  void cut() {
    cut = true;
    open.forEach(DatabaseGate::close);
  }

  void mend() {
    frozen = false;
    cut = false;
  }

  private void accept() {
    try {
      while (true) {
        var ours = socket.accept();
        if (cut) {
          close(ours);
        } else {
          var theirs = new Socket(InetAddress.getLoopbackAddress(), database);
          open.add(ours);
          open.add(theirs);
          Thread.ofVirtual().start(() -> pass(ours, theirs));
          Thread.ofVirtual().start(() -> pass(theirs, ours));
        }
      }
    } catch (IOException closed) {
      // The test is over.
    }
  }

  private void pass(Socket from, Socket to) {
    var bytes = new byte[BUFFER];
    try {
      for (int read = from.getInputStream().read(bytes);
          read >= 0;
          read = from.getInputStream().read(bytes)) {
        while (frozen) {
          LockSupport.parkNanos(Duration.ofMillis(10).toNanos());
        }
        to.getOutputStream().write(bytes, 0, read);
      }
    } catch (IOException closed) {
      // One of the two has gone.
    } finally {
      close(from);
      close(to);
    }
  }

  private static void close(Socket one) {
    try {
      one.close();
    } catch (IOException failed) {
      throw new UncheckedIOException(failed);
    }
  }

  @Override
  public void close() {
    frozen = false;
    open.forEach(DatabaseGate::close);
    try {
      socket.close();
    } catch (IOException failed) {
      throw new UncheckedIOException(failed);
    }
  }
}
