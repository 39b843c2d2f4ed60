package dk.voresplan.evidence;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HexFormat;

/**
 * Folds any number of leaves into one hash as <a
 * href="https://www.rfc-editor.org/rfc/rfc6962#section-2.1">RFC 6962</a> does, and keeps no more of
 * them than the tree is high.
 */
final class MerkleTree {
  private static final byte LEAF = 0;
  private static final byte NODE = 1;

  /** A whole tree of leaves, two to the power of its height. */
  private static final class Branch {
    private final int height;
    private final byte[] hash;

    Branch(int height, byte[] hash) {
      this.height = height;
      this.hash = hash;
    }
  }

  private final Deque<Branch> branches = new ArrayDeque<>();

  /** Adds the next leaf. */
  void add(String leaf) {
    var branch = new Branch(0, digest(LEAF, leaf.getBytes(StandardCharsets.UTF_8), new byte[0]));
    while (!branches.isEmpty() && branches.getLast().height == branch.height) {
      var left = branches.removeLast();
      branch = new Branch(left.height + 1, digest(NODE, left.hash, branch.hash));
    }
    branches.addLast(branch);
  }

  /** The root of all leaves so far, in 64 hexadecimal digits. */
  String root() {
    if (branches.isEmpty()) {
      return HexFormat.of().formatHex(sha256().digest());
    }
    var smallestFirst = branches.descendingIterator();
    var root = smallestFirst.next().hash;
    while (smallestFirst.hasNext()) {
      root = digest(NODE, smallestFirst.next().hash, root);
    }
    return HexFormat.of().formatHex(root);
  }

  private static byte[] digest(byte kind, byte[] left, byte[] right) {
    var digest = sha256();
    digest.update(kind);
    digest.update(left);
    return digest.digest(right);
  }

  private static MessageDigest sha256() {
    try {
      return MessageDigest.getInstance("SHA-256");
    } catch (NoSuchAlgorithmException impossible) {
      throw new IllegalStateException(impossible);
    }
  }
}
