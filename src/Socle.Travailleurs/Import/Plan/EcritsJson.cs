using System.Buffers;
using System.Text;
using System.Text.Json;

namespace Socle.Travailleurs.Import;

/// <summary>A row of the database that a line writes, and what it was before.</summary>
/// <param name="Avant">JSON of the row before; null when the line creates it.</param>
/// <param name="Supprime">The line deletes it.</param>
internal readonly record struct Ecrit(ObjetImport Objet, long Id, string? Avant, bool Supprime)
{
    public bool Cree => Avant is null;
}

/// <summary>The trace kept with each line: <c>[[objet, id], [objet, id, {avant}], [objet, id, {avant}, true]]</c>.</summary>
internal sealed class EcritsJson : IDisposable
{
    private readonly ArrayBufferWriter<byte> tampon = new(1024);
    private readonly Utf8JsonWriter json;

    public EcritsJson() => json = new Utf8JsonWriter(tampon);

    public string? De(PlanLigne plan)
    {
        if (plan.TravailleurId is null || plan.Issue is IssueLigne.Refusee or IssueLigne.Doublon)
        {
            return null;
        }
        tampon.ResetWrittenCount();
        json.Reset();
        json.WriteStartArray();
        if (plan.EtablissementNouveau)
        {
            Ligne(ObjetImport.Etablissement, plan.Etablissement!.Id.Valeur);
        }
        if (plan.PersonneNouvelle)
        {
            Ligne(ObjetImport.Travailleur, plan.TravailleurId.Value.Valeur);
        }
        foreach (var mouvement in plan.Mouvements.Where(m => !plan.Partage(m)))
        {
            Ligne(mouvement.Objet, mouvement.Id, mouvement.Avant, mouvement.Apres is null);
        }
        json.WriteEndArray();
        json.Flush();
        return Encoding.UTF8.GetString(tampon.WrittenSpan);
    }

    public static List<Ecrit> Lire(string? texte)
    {
        var ecrits = new List<Ecrit>();
        if (texte is null)
        {
            return ecrits;
        }
        using var document = JsonDocument.Parse(texte);
        foreach (var ligne in document.RootElement.EnumerateArray())
        {
            var nombre = ligne.GetArrayLength();
            ecrits.Add(new Ecrit((ObjetImport)ligne[0].GetInt32(), ligne[1].GetInt64(), nombre > 2 ? ligne[2].GetRawText() : null, nombre > 3));
        }
        return ecrits;
    }

    /// <summary>What acceptance takes up again from the preview.</summary>
    public static Decision? Decision(LigneImport ligne)
    {
        if (ligne.TravailleurId is not { } travailleur || ligne.EtablissementId is not { } etablissement)
        {
            return null;
        }
        var ecrits = Lire(ligne.Ecrits);
        var personneNouvelle = ecrits.Exists(e => e is { Objet: ObjetImport.Travailleur, Cree: true });
        return new Decision(travailleur, personneNouvelle, etablissement, ecrits.Exists(e => e.Objet == ObjetImport.Etablissement),
            [.. ecrits.Where(e => e.Cree && e.Objet is not (ObjetImport.Travailleur or ObjetImport.Etablissement)).Select(e => e.Id)]);
    }

    public void Dispose() => json.Dispose();

    private void Ligne(ObjetImport objet, long id, object? avant = null, bool supprime = false)
    {
        json.WriteStartArray();
        json.WriteNumberValue((int)objet);
        json.WriteNumberValue(id);
        if (avant is not null)
        {
            Empreinte.Ecrire(json, avant);
            if (supprime)
            {
                json.WriteBooleanValue(true);
            }
        }
        json.WriteEndArray();
    }
}
