package dk.voresplan.portal.server;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

final class AddressesTest {
  @Test
  void anAddressOfOursIsFollowed() {
    assertThat(Addresses.ours("/oensker/nyt?a=b")).contains("/oensker/nyt?a=b");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "https://evil.example",
        "//evil.example",
        "/\\evil.example",
        "\\/evil.example",
        "/a\\b",
        "/ /evil.example",
        "/\t/evil.example",
        "/\r\nSet-Cookie: a=b",
        "/.//evil.example",
        "/x/..//evil.example",
        "/%2e//evil.example",
        "/%252e//x",
        "/;//x",
        "/%25zz",
        "javascript:alert(1)"
      })
  void anAddressThatABrowserMightReadAsAnotherHostIsNot(String address) {
    assertThat(Addresses.ours(address)).isEmpty();
  }

  @Test
  void anEndlessAddressIsNotFollowed() {
    assertThat(Addresses.ours("/" + "a".repeat(500))).isEmpty();
  }
}
