using Microsoft.EntityFrameworkCore;
using Socle.Noyau;
using Socle.Travailleurs.Personnes;

namespace Socle.Suivi.Reprise;

/// <summary>Who is already here: by original identifier, then by social security number.</summary>
internal sealed class PersonnesConnues(Chantier chantier)
{
    private readonly Dictionary<string, Vue> parNir = new(StringComparer.Ordinal);
    private readonly Dictionary<long, long> fusions = [];

    private readonly record struct Vue(long Id, DateOnly Naissance, string Nom);

    public async Task LireAsync(CancellationToken arret)
    {
        var personnes = chantier.Db.Set<Travailleur>().AsNoTracking();
        await foreach (var t in personnes.Where(t => t.Nir != null && t.FusionneVersId == null)
            .Select(t => new { t.Id, t.Nir, t.Naissance, t.NomNaissance }).AsAsyncEnumerable().WithCancellation(arret))
        {
            parNir[t.Nir!] = new Vue(t.Id.Valeur, t.Naissance, Texte.PourRecherche(t.NomNaissance));
        }
        await foreach (var t in personnes.Where(t => t.FusionneVersId != null).Select(t => new { t.Id, t.FusionneVersId }).AsAsyncEnumerable().WithCancellation(arret))
        {
            fusions[t.Id.Valeur] = t.FusionneVersId!.Value.Valeur;
        }
    }

    /// <summary>The person of a row, if known. A number that belongs to someone else is taken away from the row, and said.</summary>
    public long? Trouver(LigneSalarie ligne)
    {
        var personne = ligne.Personne;
        var connue = Conservee(chantier.Origines.Trouver(OriginesConnues.Travailleur, personne.Cle));
        if (personne.Nir is not { } nir || !parNir.TryGetValue(nir.ToString(), out var vue) || vue.Id == connue)
        {
            return connue;
        }
        if (connue is null && (vue.Naissance == personne.Naissance || vue.Nom == Texte.PourRecherche(personne.NomNaissance)))
        {
            return vue.Id;
        }
        personne.Nir = null;
        chantier.Journal.Reserver(ligne.Fichier, ligne.Numero, null, "nir.partage",
            "Ce numéro de sécurité sociale est déjà celui d’une autre personne, qui n’a ni le même nom ni la même naissance. La personne est reprise sans son numéro : vérifiez les deux dossiers.");
        return connue;
    }

    /// <summary>By number alone: the file of visits may give nothing else.</summary>
    public long? ParNir(string texte) => Nir.Lire(texte).Reussit(out var nir) && parNir.TryGetValue(nir.ToString(), out var vue) ? vue.Id : null;

    public void Noter(long id, IdentiteLue personne)
    {
        if (personne.Nir is { } nir)
        {
            parNir.TryAdd(nir.ToString(), new Vue(id, personne.Naissance, Texte.PourRecherche(personne.NomNaissance)));
        }
    }

    /// <summary>After a merge the person goes on under another number.</summary>
    public long? Conservee(long? id)
    {
        for (var pas = 0; id is { } courant && fusions.TryGetValue(courant, out var vers) && pas < 20; pas++)
        {
            id = vers;
        }
        return id;
    }
}
