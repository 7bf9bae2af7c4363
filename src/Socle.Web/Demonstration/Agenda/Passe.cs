using Microsoft.EntityFrameworkCore;
using Socle.Adherents.Entreprises;
using Socle.Adherents.Etablissements;
using Socle.Droit;
using Socle.Noyau;
using Socle.Organisation.Equipes;
using Socle.Suivi.Agenda;
using Socle.Suivi.Visites;
using Socle.Technique.Base;
using Socle.Travailleurs.Contrats;
using Socle.Travailleurs.Personnes;
using Socle.Web.Demonstration.Tirage;

namespace Socle.Web.Demonstration.Agenda;

/// <summary>A visit of the demo's history, and where its worker belongs.</summary>
internal sealed record VisitePassee(
    Id<Travailleur> Travailleur, Id<Contrat> Contrat, Id<Etablissement> Etablissement, Id<Entreprise> Entreprise, Id<Equipe> Equipe, TypeVisite Type, DateOnly Date, Profession Par);

/// <summary>Appointments behind the visits of the last months, and those some people missed.</summary>
internal sealed class Passe(Places places, long graine, SuiteDeterministe ids)
{
    /// <summary>One in nine did not come; of these, one in three had said so.</summary>
    private const double Manques = 1.0 / 9;

    private readonly Alea alea = new(graine, -71);

    /// <param name="chez">Absent: the whole service.</param>
    public static Task<List<VisitePassee>> VisitesAsync(SocleDb db, DateOnly debut, DateOnly jour, Id<Entreprise>[]? chez, CancellationToken arret)
    {
        var lieux = chez is null ? db.Set<Etablissement>() : db.Set<Etablissement>().Where(e => EF.Parameter(chez).Contains(e.EntrepriseId));
        return (
            from v in db.Set<VisiteRealisee>()
            where v.Date >= debut && v.Date < jour
            join c in db.Set<Contrat>() on v.TravailleurId equals c.TravailleurId
            join e in lieux on c.EtablissementId equals e.Id
            where c.Fin == null && e.EquipeId != null && (v.EtablissementId == null || v.EtablissementId == e.Id)
            orderby v.Date, v.Id, c.Id
            select new VisitePassee(v.TravailleurId, c.Id, e.Id, e.EntrepriseId, e.EquipeId!.Value, v.Type, v.Date, v.Par)).ToListAsync(arret);
    }

    public IEnumerable<RendezVous> Prendre(List<VisitePassee> visites)
    {
        foreach (var visite in visites)
        {
            // The day of the history is kept; when the team received nobody of that trade that day, the visit has no appointment here.
            if (Placer(visite, visite.Date, EtatRendezVous.Fait) is not { } fait)
            {
                continue;
            }
            yield return fait;
            if (alea.Chance(Manques) && Manquer(visite, alea.Chance(1.0 / 3) ? EtatRendezVous.Excuse : EtatRendezVous.Absent) is { } manque)
            {
                yield return manque;
            }
        }
    }

    /// <summary>Some weeks before; a small demo receives on few days, one looks for one of them.</summary>
    private RendezVous? Manquer(VisitePassee visite, EtatRendezVous etat)
    {
        var avant = alea.Entre(5, 25);
        return Enumerable.Range(avant, 30).Select(j => Placer(visite, visite.Date.AddDays(-j), etat)).FirstOrDefault(r => r is not null);
    }

    private RendezVous? Placer(VisitePassee visite, DateOnly jour, EtatRendezVous etat)
    {
        foreach (var place in places.Du(visite.Equipe, jour))
        {
            if ((visite.Par & place.Profession) != 0 && places.Tient(place, visite.Type, visite.Travailleur) is { } minutes)
            {
                return Rdv(visite, place, minutes, etat);
            }
        }
        return null;
    }

    private RendezVous Rdv(VisitePassee visite, Places.Place place, int minutes, EtatRendezVous etat)
    {
        var sansEmployeur = GenreDeVisite.EstConfidentielle(visite.Type, null);
        return new()
        {
            Id = ids.Suivant<RendezVous>(),
            VacationId = place.Vacation.Id,
            TravailleurId = visite.Travailleur,
            ContratId = sansEmployeur ? null : visite.Contrat,
            EtablissementId = sansEmployeur ? null : visite.Etablissement,
            EntrepriseId = sansEmployeur ? null : visite.Entreprise,
            Type = visite.Type,
            Jour = place.Vacation.Jour,
            Debut = places.Occuper(place, minutes, visite.Travailleur),
            Minutes = minutes,
            Etat = etat,
            Origine = OrigineRendezVous.Assistant,
        };
    }
}
