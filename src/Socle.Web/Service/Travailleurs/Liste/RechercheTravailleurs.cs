using Socle.Adherents.Etablissements;
using Socle.Technique.Base;
using Socle.Technique.Recherche;
using Socle.Travailleurs.Contrats;
using Socle.Travailleurs.Personnes;

namespace Socle.Web.Service.Travailleurs.Liste;

/// <summary>Workers by words typed: each word begins one of their names, their number, or the name of an employer of theirs.</summary>
internal static class RechercheTravailleurs
{
    private const int ChiffresDUnNumero = 5;

    public static IQueryable<Travailleur> Chercher(this IQueryable<Travailleur> personnes, SocleDb db, string? texte)
    {
        if (string.IsNullOrWhiteSpace(texte))
        {
            return personnes;
        }
        if (Numero(texte) is { } numero)
        {
            return Restreindre(personnes, db.Chercher(GenreCherchable.Travailleur, numero));
        }
        foreach (var mot in MotCle.Mots(texte).Distinct().OrderByDescending(m => m.Length).Take(5))
        {
            personnes = ParMot(personnes, db, mot);
        }
        return personnes;
    }

    private static IQueryable<Travailleur> ParMot(IQueryable<Travailleur> personnes, SocleDb db, string mot)
    {
        var parNom = db.Chercher(GenreCherchable.Travailleur, mot)!;
        var (entreprises, etablissements) = (db.Chercher(GenreCherchable.Entreprise, mot)!, db.Chercher(GenreCherchable.Etablissement, mot)!);
        var parEmployeur =
            from c in db.Set<Contrat>()
            join e in db.Set<Etablissement>() on c.EtablissementId equals e.Id
            where entreprises.Contains((long)(object)e.EntrepriseId) || etablissements.Contains((long)(object)e.Id)
            select (long)(object)c.TravailleurId;
        return personnes.Where(t => parNom.Contains((long)(object)t.Id) || parEmployeur.Contains((long)(object)t.Id));
    }

    private static IQueryable<Travailleur> Restreindre(IQueryable<Travailleur> personnes, IQueryable<long>? ids) =>
        ids is null ? personnes : personnes.Where(t => ids.Contains((long)(object)t.Id));

    /// <summary>« 2 90 05 27 » is the beginning of a number, typed as it is written on the card.</summary>
    private static string? Numero(string texte)
    {
        var compact = string.Concat(texte.Where(c => !char.IsWhiteSpace(c) && c is not ('.' or '-')));
        return compact.Length >= ChiffresDUnNumero && compact.All(c => char.IsAsciiDigit(c) || c is 'A' or 'B' or 'a' or 'b') && compact.Count(char.IsAsciiLetter) <= 1
            ? compact.ToUpperInvariant()
            : null;
    }
}
