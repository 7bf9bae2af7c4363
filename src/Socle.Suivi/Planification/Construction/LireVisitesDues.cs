using Microsoft.EntityFrameworkCore;
using Socle.Adherents.Etablissements;
using Socle.Droit;
using Socle.Noyau;
using Socle.Organisation.Centres;
using Socle.Organisation.Equipes;
using Socle.Suivi.Agenda;
using Socle.Suivi.Demandes;
using Socle.Suivi.Echeancier;
using Socle.Suivi.Partenaires;
using Socle.Suivi.Visites;
using Socle.Technique.Base;
using Socle.Travailleurs.Contrats;
using Socle.Travailleurs.Personnes;

namespace Socle.Suivi.Planification;

/// <summary>The visits to place: due by law or asked for, that nobody placed yet. One of a kind for each worker, the most urgent.</summary>
public sealed class LireVisitesDues(SocleDb db)
{
    /// <summary>A visit asked for longer ago has been settled some other way.</summary>
    private const int JoursDesDemandes = 180;

    private const int AnneesSansVisite = 6;

    internal async Task<IReadOnlyList<VisiteAPlacer>> LireAsync(DemandeDePlanification demande, DateOnly aujourdhui, CancellationToken arret)
    {
        var prevues = await PrevuesAsync(aujourdhui, arret);
        List<VisiteAPlacer> lues = [.. await DuesAsync(demande, aujourdhui, arret)];
        if (demande.Visites != VisitesVisees.AVenir)
        {
            lues.AddRange(await DemandeesAsync(demande, aujourdhui, arret));
        }
        return [.. lues.Where(v => !prevues.Contains((v.Travailleur, v.Type)))
            .GroupBy(v => (v.Travailleur, v.Type))
            .Select(g => g.OrderBy(v => v.AuPlusTard ?? DateOnly.MinValue).ThenBy(v => v.Contrat.Valeur).First())
            .OrderBy(v => v.NomTri, StringComparer.Ordinal).ThenBy(v => v.Contrat.Valeur).ThenBy(v => v.Type)];
    }

    /// <summary>Kinds of visits each worker already has an appointment for, here or taken over from an old software, or that another service makes.</summary>
    private async Task<HashSet<(Id<Travailleur>, TypeVisite)>> PrevuesAsync(DateOnly aujourdhui, CancellationToken arret)
    {
        var tenues = await db.Set<RendezVous>().Where(r => r.Jour >= aujourdhui && r.Etat < EtatRendezVous.Fait)
            .Select(r => new { r.TravailleurId, r.Type }).ToListAsync(arret);
        var reprises = await db.Set<VisitePrevue>().Where(v => v.Le >= aujourdhui).Select(v => new { v.TravailleurId, v.Visite, v.Type }).ToListAsync(arret);
        var confiees = await db.Set<VisiteConfiee>().Where(v => v.Etat < EtatConfiee.Realisee).Select(v => new { v.TravailleurId, v.Type }).ToListAsync(arret);
        return [.. tenues.Select(r => (r.TravailleurId, r.Type)), .. confiees.Select(v => (v.TravailleurId, v.Type)),
            .. reprises.Where(v => (v.Type ?? v.Visite?.Type()) is not null).Select(v => (v.TravailleurId, (v.Type ?? v.Visite!.Value.Type())!.Value))];
    }

    private async Task<IEnumerable<VisiteAPlacer>> DuesAsync(DemandeDePlanification demande, DateOnly aujourdhui, CancellationToken arret)
    {
        var (limite, recent) = (demande.Au.AddDays(demande.MargeJours), aujourdhui.AddYears(-AnneesSansVisite));
        var lues = await (
            from e in Dues(demande, aujourdhui).Where(e => e.AuPlusTard <= limite)
            join c in db.Set<Contrat>() on e.ContratId equals c.Id
            join t in db.Set<Etablissement>() on e.EtablissementId equals t.Id
            join p in db.Set<Travailleur>() on e.TravailleurId equals p.Id
            select new
            {
                e.TravailleurId,
                e.ContratId,
                e.EtablissementId,
                e.EntrepriseId,
                e.EquipeId,
                e.CentreId,
                e.Visite,
                e.Categorie,
                e.AuPlusTard,
                e.AvantAffectation,
                e.Par,
                e.NomTri,
                t.CodePostal,
                t.Commune,
                c.Nature,
                c.Debut,
                Fin = c.Fin ?? c.FinPrevue,
                p.Naissance,
                p.Boeth,
                Joignable = p.Courriel != null || p.Telephone != null,
                Vu = db.Set<VisiteRealisee>().Any(v => v.TravailleurId == e.TravailleurId && v.Date >= recent),
                RepriseConnue = e.Visite != Visite.Reprise || db.Set<SuiviEmployeur>().Any(s => s.ContratId == e.ContratId && s.RepriseAuPlusTard != null),
            }).AsNoTracking().ToListAsync(arret);
        return lues.Where(l => l.Visite.Type() is not null).Select(l => new VisiteAPlacer
        {
            Travailleur = l.TravailleurId,
            Contrat = l.ContratId,
            Etablissement = l.EtablissementId,
            Entreprise = l.EntrepriseId,
            Equipe = l.EquipeId,
            Centre = l.CentreId,
            Visite = l.Visite,
            Type = l.Visite.Type()!.Value,
            Categorie = l.Categorie,
            AuPlusTard = l.AuPlusTard,
            AvantAffectation = l.AvantAffectation,
            Par = l.Par,
            NomTri = l.NomTri,
            CodePostal = l.CodePostal,
            Commune = l.Commune,
            Nature = l.Nature,
            Debut = l.Debut,
            Fin = l.Fin,
            Naissance = l.Naissance,
            Boeth = l.Boeth,
            Joignable = l.Joignable,
            VuRecemment = l.Vu,
            // A return nobody but the worker asked for.
            Confidentielle = !l.RepriseConnue,
        });
    }

    private IQueryable<Echeance> Dues(DemandeDePlanification demande, DateOnly aujourdhui)
    {
        var (equipes, centres) = (demande.Equipes.Select(e => (Id<Equipe>?)e).ToList(), demande.Centres.Select(c => (Id<Centre>?)c).ToList());
        var dues = db.Set<Echeance>().Where(e => e.Etat == EtatEcheance.Due && e.AuPlusTard != null);
        dues = equipes.Count == 0 ? dues : dues.Where(e => equipes.Contains(e.EquipeId));
        dues = centres.Count == 0 ? dues : dues.Where(e => centres.Contains(e.CentreId));
        return demande.Visites switch
        {
            VisitesVisees.EnRetard => dues.Where(e => e.EnRetardLe <= aujourdhui),
            VisitesVisees.AVenir => dues.Where(e => e.EnRetardLe > aujourdhui),
            _ => dues,
        };
    }

    /// <summary>Asked for by the worker, an employer or a doctor, and not answered yet. The law sets no day: as soon as possible.</summary>
    private async Task<IEnumerable<VisiteAPlacer>> DemandeesAsync(DemandeDePlanification demande, DateOnly aujourdhui, CancellationToken arret)
    {
        var depuis = aujourdhui.AddDays(-JoursDesDemandes);
        var lues = await (
            from d in db.SansReponse().Where(d => d.Le >= depuis && (d.Objet == ObjetDemande.Prereprise || d.Objet == ObjetDemande.Visite || d.Objet == ObjetDemande.PostExposition))
            where !db.Set<VisiteRealisee>().Any(v => v.TravailleurId == d.TravailleurId && !v.PourAutreService && v.Date >= d.Le)
            join c in db.Set<Contrat>() on d.TravailleurId equals c.TravailleurId
            where c.Debut <= aujourdhui && (c.Fin == null || c.Fin >= aujourdhui) && (d.EtablissementId == null || d.EtablissementId == c.EtablissementId)
            join t in db.Set<Etablissement>() on c.EtablissementId equals t.Id
            join p in db.Set<Travailleur>() on d.TravailleurId equals p.Id
            select new { d, c, t.EntrepriseId, t.EquipeId, t.CentreId, t.CodePostal, t.Commune, p.NomTri, p.Naissance, Joignable = p.Courriel != null || p.Telephone != null }).AsNoTracking().ToListAsync(arret);
        return lues
            .Where(l => demande.Equipes.Count == 0 || (l.EquipeId is { } equipe && demande.Equipes.Contains(equipe)))
            .Where(l => demande.Centres.Count == 0 || (l.CentreId is { } centre && demande.Centres.Contains(centre)))
            .Select(l => (Lue: l, Type: TypeDe(l.d.Objet)))
            .Select(l => new VisiteAPlacer
            {
                Travailleur = l.Lue.d.TravailleurId,
                Contrat = l.Lue.c.Id,
                Etablissement = l.Lue.c.EtablissementId,
                Entreprise = l.Lue.EntrepriseId,
                Equipe = l.Lue.EquipeId,
                Centre = l.Lue.CentreId,
                Type = l.Type,
                Par = Profession.Medecin,
                NomTri = l.Lue.NomTri,
                CodePostal = l.Lue.CodePostal,
                Commune = l.Lue.Commune,
                Nature = l.Lue.c.Nature,
                Debut = l.Lue.c.Debut,
                Fin = l.Lue.c.Fin ?? l.Lue.c.FinPrevue,
                Naissance = l.Lue.Naissance,
                Joignable = l.Lue.Joignable,
                DemandeVisite = l.Lue.d.Id,
                DemandePar = l.Lue.d.Par,
                Confidentielle = GenreDeVisite.EstConfidentielle(l.Type, l.Lue.d.Par),
            });
    }

    private static TypeVisite TypeDe(ObjetDemande objet) => objet switch
    {
        ObjetDemande.Prereprise => TypeVisite.Prereprise,
        ObjetDemande.PostExposition => TypeVisite.PostExposition,
        _ => TypeVisite.Demande,
    };
}
