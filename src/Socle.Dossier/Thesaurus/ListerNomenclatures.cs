using Microsoft.EntityFrameworkCore;
using Socle.Dossier.Base;
using Socle.Noyau;

namespace Socle.Dossier.Thesaurus;

/// <summary>A version a service has.</summary>
/// <param name="Import">How it came; null for our own lists.</param>
/// <param name="EnVigueur">The one in which one chooses today.</param>
public sealed record VersionConnue(VersionThesaurus Liste, Nomenclature? Import, bool EnVigueur);

/// <summary>The lists, each with its versions, the latest first.</summary>
public sealed class ListerNomenclatures(DossierDb db, BibliothequeTenue tenue, TimeProvider temps)
{
    public async Task<IReadOnlyList<VersionConnue>> ToutesAsync(CancellationToken arret = default)
    {
        var bibliotheque = await tenue.LireAsync(db, arret);
        var imports = (await db.Set<Nomenclature>().AsNoTracking().ToListAsync(arret)).ToDictionary(n => (n.Nom, n.Version));
        var jour = temps.Aujourdhui();
        return
        [
            .. from nom in bibliotheque.Noms.OrderBy(n => Texte.PourRecherche(ListesCodees.Titre(n)), StringComparer.Ordinal)
               let courante = bibliotheque.Courante(nom, jour)
               from version in bibliotheque.Versions(nom)
               select new VersionConnue(version, imports.GetValueOrDefault((version.Nom, version.Version)), version == courante),
        ];
    }
}
