using System.Text.Json;
using FsCheck;
using FsCheck.Fluent;

namespace Socle.Noyau.Tests.Ids;

public sealed class IdTests
{
    private sealed class Chose;

    [Fact]
    public void ToString_ThenLire_GivesTheSameId() => Prop
        .ForAll<long>(n => n < 0 || Id<Chose>.Lire(new Id<Chose>(n).ToString()) == new Id<Chose>(n))
        .QuickCheckThrowOnFailure();

    [Theory]
    [InlineData(0, "0")]
    [InlineData(31, "z")]
    [InlineData(32, "10")]
    [InlineData(long.MaxValue, "7zzzzzzzzzzzz")]
    public void ToString_KnownValue_IsShortLowerCase(long valeur, string attendu) =>
        new Id<Chose>(valeur).ToString().ShouldBe(attendu);

    [Theory]
    [InlineData("1O", 32)]
    [InlineData("iL", 33)]
    [InlineData(" Zz ", 1023)]
    public void Lire_LookAlikeLettersAndCase_AreRead(string texte, long attendu) =>
        Id<Chose>.Lire(texte).Valeur.Valeur.ShouldBe(attendu);

    [Theory]
    [InlineData(null)]
    [InlineData("")]
    [InlineData("u")]
    [InlineData("-1")]
    [InlineData("é")]
    [InlineData("8000000000000")]
    [InlineData("00000000000001")]
    public void Lire_NotAnId_Refuses(string? texte) => Id<Chose>.Lire(texte).Refus.Code.ShouldBe("identifiant.illisible");

    [Fact]
    public void Json_Id_IsTextAndComesBack()
    {
        var id = new Id<Chose>(long.MaxValue);
        var json = JsonSerializer.Serialize(new Dictionary<Id<Chose>, Id<Chose>?> { [id] = id });
        json.ShouldBe("""{"7zzzzzzzzzzzz":"7zzzzzzzzzzzz"}""");
        JsonSerializer.Deserialize<Dictionary<Id<Chose>, Id<Chose>?>>(json)![id].ShouldBe(id);
        Should.Throw<JsonException>(() => JsonSerializer.Deserialize<Id<Chose>>("\"u\""));
    }
}
