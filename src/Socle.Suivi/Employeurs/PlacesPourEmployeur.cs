using Microsoft.EntityFrameworkCore;
using Socle.Adherents.Entreprises;
using Socle.Adherents.Etablissements;
using Socle.Droit;
using Socle.Noyau;
using Socle.Organisation.Centres;
using Socle.Organisation.Equipes;
using Socle.Suivi.Agenda;
using Socle.Suivi.Echeancier;
using Socle.Technique.Base;
using Socle.Travailleurs.Contrats;
using Socle.Travailleurs.Personnes;

namespace Socle.Suivi.Employeurs;

/// <summary>What an employer asks for.</summary>
public enum ObjetEmployeur
{
    /// <summary>The next visit the law asks, as the employer may know it.</summary>
    Due = 1,

    /// <summary>A visit at its own request (R. 4624-34).</summary>
    Visite = 2,
    Reprise = 3,
}

/// <summary>
/// The hours an employer may choose from for one of its workers: those of the team that follows the place, whoever the worker is.
/// Nothing it may not know takes an hour away, so that the list says nothing.
/// </summary>
public sealed class PlacesPourEmployeur(SocleDb db, ChercherPlaces chercher, TimeProvider temps)
{
    private const int Offertes = 6;
    private const int Lues = 60;

    internal sealed record Cadre(
        Id<Travailleur> Travailleur, Id<Contrat> Contrat, Id<Etablissement> Etablissement, Id<Entreprise> Entreprise, Id<Equipe>? Equipe, Id<Centre>? Centre, TypeVisite Type, Visite? Visite);

    public async Task<IReadOnlyList<PlaceLibre>> LireAsync(Id<Contrat> contrat, ObjetEmployeur objet, CancellationToken arret) =>
        await CadreAsync(contrat, objet, arret) is { } cadre ? await LireAsync(cadre, arret) : [];

    internal async Task<IReadOnlyList<PlaceLibre>> LireAsync(Cadre cadre, CancellationToken arret)
    {
        if (cadre.Equipe is null && cadre.Centre is null)
        {
            return [];
        }
        var cherchee = new PlaceCherchee(cadre.Type, Profession.Inconnue, cadre.Equipe, cadre.Equipe is null ? cadre.Centre : null, cadre.Entreprise, Visite: cadre.Visite);
        var aujourdhui = temps.Aujourdhui();
        // At a distance only if the worker agrees: that is between them and the service.
        return [.. (await chercher.ChercherAsync(cherchee, Lues, arret)).Where(p => p.Jour > aujourdhui && !p.ADistance)
            .OrderByDescending(p => p.Centre == cadre.Centre).ThenBy(p => p.Jour).ThenBy(p => p.Debut).Take(Offertes).OrderBy(p => p.Jour).ThenBy(p => p.Debut)];
    }

    /// <summary>Null when the contract is over, or asks for no visit of that kind.</summary>
    internal async Task<Cadre?> CadreAsync(Id<Contrat> id, ObjetEmployeur objet, CancellationToken arret)
    {
        var jour = temps.Aujourdhui();
        var due = objet == ObjetEmployeur.Due ? await db.Set<SuiviEmployeur>().Where(s => s.ContratId == id).Select(s => s.Visite).FirstOrDefaultAsync(arret) : null;
        TypeVisite? type = objet switch
        {
            ObjetEmployeur.Due => due?.Type(),
            ObjetEmployeur.Reprise => TypeVisite.Reprise,
            _ => TypeVisite.Demande,
        };
        if (type is not { } voulu || GenreDeVisite.EstConfidentielle(voulu, Demandeur.Employeur))
        {
            return null;
        }
        var visite = objet == ObjetEmployeur.Reprise ? Visite.Reprise : due;
        return await (
            from c in db.Set<Contrat>()
            join e in db.Set<Etablissement>() on c.EtablissementId equals e.Id
            where c.Id == id && (c.Fin == null || c.Fin >= jour)
            select new Cadre(c.TravailleurId, c.Id, e.Id, e.EntrepriseId, e.EquipeId, e.CentreId, voulu, visite)).FirstOrDefaultAsync(arret);
    }
}
