using System.Buffers;
using Socle.Droit;

namespace Socle.Web.Commandes;

/// <summary>
/// Cases in, answers out. The entry is held whole, as no case is answered while another may be at fault; answers leave as they are written.
/// </summary>
internal sealed class RepondreAuDroit(Stream entree, Stream sortie, TextWriter erreurs)
{
    public async Task<int> ExecuterAsync(CancellationToken arret)
    {
        var texte = await Morceaux.LireAsync(entree, arret);
        using var tampon = new SortieAuFil(sortie);
        var fautes = ContratDroit.Repondre(texte, tampon);
        if (fautes.Count == 0)
        {
            "\n"u8.CopyTo(tampon.GetSpan(1));
            tampon.Advance(1);
            tampon.Vider();
            return Codes.Fait;
        }
        await DireAsync(fautes);
        return Codes.Refuse;
    }

    private async Task DireAsync(IReadOnlyList<Faute> fautes)
    {
        await erreurs.WriteLineAsync(fautes.Count == 1 ? "Entrée refusée, 1 champ fautif :" : $"Entrée refusée, {fautes.Count} champs fautifs :");
        foreach (var faute in fautes)
        {
            var champ = faute.Chemin.Length == 0 ? "(entrée)" : faute.Chemin;
            var lu = faute.ValeurLue is null ? "absent" : $"lu {faute.ValeurLue}";
            await erreurs.WriteLineAsync($"  {champ} : {lu} ; attendu : {faute.Attendu}");
        }
    }
}

/// <summary>A text in pieces of a megabyte: may be longer than an array, and never copied to grow.</summary>
internal sealed class Morceaux : ReadOnlySequenceSegment<byte>
{
    private const int Taille = 1 << 20;

    private Morceaux(ReadOnlyMemory<byte> memoire, Morceaux? precedent)
    {
        Memory = memoire;
        if (precedent is not null)
        {
            precedent.Next = this;
            RunningIndex = precedent.RunningIndex + precedent.Memory.Length;
        }
    }

    public static async Task<ReadOnlySequence<byte>> LireAsync(Stream flux, CancellationToken arret)
    {
        Morceaux? premier = null, dernier = null;
        int lus;
        do
        {
            var octets = new byte[Taille];
            lus = await flux.ReadAtLeastAsync(octets, Taille, throwOnEndOfStream: false, arret);
            dernier = new Morceaux(octets.AsMemory(0, lus), dernier);
            premier ??= dernier;
        }
        while (lus == Taille);
        return new ReadOnlySequence<byte>(premier, 0, dernier, lus);
    }
}

/// <summary>Sends to a stream what is written as soon as its buffer is full.</summary>
internal sealed class SortieAuFil(Stream sortie) : IBufferWriter<byte>, IDisposable
{
    private byte[] tampon = ArrayPool<byte>.Shared.Rent(64 * 1024);
    private int ecrits;

    public void Advance(int count) => ecrits += count;

    public Memory<byte> GetMemory(int sizeHint = 0)
    {
        var voulus = Math.Max(sizeHint, 1);
        if (tampon.Length - ecrits < voulus)
        {
            Vider();
            if (tampon.Length < voulus)
            {
                ArrayPool<byte>.Shared.Return(tampon);
                tampon = ArrayPool<byte>.Shared.Rent(voulus);
            }
        }
        return tampon.AsMemory(ecrits);
    }

    public Span<byte> GetSpan(int sizeHint = 0) => GetMemory(sizeHint).Span;

    public void Vider()
    {
        sortie.Write(tampon, 0, ecrits);
        sortie.Flush();
        ecrits = 0;
    }

    public void Dispose() => ArrayPool<byte>.Shared.Return(tampon);
}
