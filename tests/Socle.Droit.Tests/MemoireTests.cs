using System.Buffers;
using System.Text;
using Socle.Droit.Tests.Aide;

namespace Socle.Droit.Tests;

/// <summary>What makes a whole country answerable on one machine.</summary>
public sealed class MemoireTests
{
    [Fact]
    public void Repondre_DansUneReponseDejaServie_NAlloueRien()
    {
        var lignes = Tables.Toutes.Select(l => (l.Situation, l.Jour)).ToArray();
        var reponse = new ReponseSuivi();
        Repondre(lignes, reponse);
        Repondre(lignes, reponse);
        var avant = GC.GetAllocatedBytesForCurrentThread();
        Repondre(lignes, reponse);
        (GC.GetAllocatedBytesForCurrentThread() - avant).ShouldBe(0);
    }

    [Fact]
    public void Repondre_TableauDeMilliersDeCas_NeDemandeJamaisUnGrandTampon()
    {
        var cas = string.Join(',', Enumerable.Repeat("""{"question":"suivi","date":"2026-01-20","entree":{"travailleur":{"naissance":"1990-05-04"},"poste":{"debut":"2026-01-15","contrat":"CDI"}}}""", 5000));
        var puits = new Puits();
        ContratDroit.Repondre(Encoding.UTF8.GetBytes($"[{cas}]"), puits).ShouldBeEmpty();
        puits.Octets.ShouldBeGreaterThan(1_500_000);
        puits.PlusGrandTampon.ShouldBeLessThan(16 * 1024);
    }

    private static void Repondre((SituationSuivi Situation, DateOnly Jour)[] lignes, ReponseSuivi reponse)
    {
        foreach (var (situation, jour) in lignes)
        {
            MoteurSuivi.Repondre(situation, jour, reponse);
        }
    }

    private sealed class Puits : IBufferWriter<byte>
    {
        public long Octets { get; private set; }

        public int PlusGrandTampon { get; private set; }

        public void Advance(int count) => Octets += count;

        public Memory<byte> GetMemory(int sizeHint = 0)
        {
            PlusGrandTampon = Math.Max(PlusGrandTampon, sizeHint);
            return new byte[Math.Max(sizeHint, 4096)];
        }

        public Span<byte> GetSpan(int sizeHint = 0) => GetMemory(sizeHint).Span;
    }
}
