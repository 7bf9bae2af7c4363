using System.Buffers;
using System.Text.Json;

namespace Socle.Travailleurs.Import;

/// <summary>A 64-bit fingerprint (FNV-1a) of what a row would write: tells that facts moved, protects nothing. For one thread.</summary>
internal sealed class Empreinte : IDisposable
{
    private const ulong Base = 14695981039346656037;
    private const ulong Premier = 1099511628211;
    private readonly ArrayBufferWriter<byte> tampon = new(1024);
    private readonly Utf8JsonWriter json;

    public Empreinte() => json = new Utf8JsonWriter(tampon);

    /// <summary>What is shared with other rows is left out: any of them may write it.</summary>
    public long De(PlanLigne plan) => De(plan.Mouvements.Where(m => !plan.Partage(m)));

    public long De(IEnumerable<Mouvement> mouvements)
    {
        var h = Base;
        foreach (var (objet, id, avant, apres) in mouvements)
        {
            Ajouter(ref h, (ulong)objet);
            Ajouter(ref h, (ulong)id);
            Ajouter(ref h, avant);
            Ajouter(ref h, apres);
        }
        return (long)h;
    }

    private void Ajouter(ref ulong h, object? ligne)
    {
        if (ligne is null)
        {
            Ajouter(ref h, 1UL);
            return;
        }
        tampon.ResetWrittenCount();
        json.Reset();
        Ecrire(json, ligne);
        json.Flush();
        foreach (var octet in tampon.WrittenSpan)
        {
            h = (h ^ octet) * Premier;
        }
    }

    private static void Ajouter(ref ulong h, ulong valeur) => h = (h ^ valeur) * Premier;

    /// <summary>A row of the database as JSON.</summary>
    public static void Ecrire(Utf8JsonWriter json, object ligne) => JsonSerializer.Serialize(json, ligne, ligne.GetType(), ImportJson.Options);

    public void Dispose() => json.Dispose();
}
