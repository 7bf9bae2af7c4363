using System.Buffers;
using System.Text;

namespace Socle.Droit.Tests.Aide;

/// <summary>The contract's entry, as text in and text out.</summary>
internal static class Demander
{
    public static string Json(string texte)
    {
        var sortie = new ArrayBufferWriter<byte>();
        ContratDroit.Repondre(Encoding.UTF8.GetBytes(texte), sortie).ShouldBeEmpty();
        return Encoding.UTF8.GetString(sortie.WrittenSpan);
    }

    public static IReadOnlyList<Faute> Fautes(string texte)
    {
        var sortie = new ArrayBufferWriter<byte>();
        var fautes = ContratDroit.Repondre(Encoding.UTF8.GetBytes(texte), sortie);
        sortie.WrittenCount.ShouldBe(0);
        return fautes;
    }
}
