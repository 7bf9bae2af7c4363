using Microsoft.EntityFrameworkCore;
using Socle.Adherents.Etablissements;
using Socle.Noyau;
using Socle.Suivi.Agenda;
using Socle.Suivi.Vacations;
using Socle.Technique.Base;
using Socle.Travailleurs.Contrats;
using Socle.Travailleurs.Personnes;

namespace Socle.Dossier.Acces;

/// <summary>Why a professional has to do with a worker.</summary>
public enum Lien
{
    Aucun,

    /// <summary>Their team follows an establishment where the worker is employed.</summary>
    Equipe,

    /// <summary>The worker had, or has, an appointment with them.</summary>
    RendezVous,
}

/// <summary>Whether a care relation exists today: the worker's company is their team's, or the worker is on their agenda.</summary>
public sealed class RelationDeSoin(SocleDb db)
{
    /// <summary>Days around an appointment during which it opens the file: to prepare it, to finish what follows. A decision of design.</summary>
    public const int JoursAvant = 30;
    public const int JoursApres = 90;

    public async Task<Lien> EntreAsync(Acteur acteur, IReadOnlyCollection<Id<Travailleur>> travailleur, DateOnly jour, CancellationToken arret) =>
        acteur.Equipe is { } equipe && await SuitAsync(equipe, travailleur, jour, arret) ? Lien.Equipe
        : acteur.Professionnel is { } qui && await RecoitAsync(qui, travailleur, jour, arret) ? Lien.RendezVous
        : Lien.Aucun;

    private Task<bool> SuitAsync(Id<Organisation.Equipes.Equipe> equipe, IReadOnlyCollection<Id<Travailleur>> travailleur, DateOnly jour, CancellationToken arret) =>
        db.Set<Contrat>().Where(c => travailleur.Contains(c.TravailleurId) && (c.Fin == null || c.Fin >= jour))
            .AnyAsync(c => db.Set<Etablissement>().Any(e => e.Id == c.EtablissementId && e.EquipeId == equipe), arret);

    private Task<bool> RecoitAsync(Id<Organisation.Professionnels.Professionnel> qui, IReadOnlyCollection<Id<Travailleur>> travailleur, DateOnly jour, CancellationToken arret) =>
        RendezVousAvec(qui, travailleur, jour).AnyAsync(arret);

    /// <summary>The appointments that open the file to this professional.</summary>
    internal IQueryable<RendezVous> RendezVousAvec(Id<Organisation.Professionnels.Professionnel> qui, IReadOnlyCollection<Id<Travailleur>> travailleur, DateOnly jour)
    {
        var (du, au) = (jour.AddDays(-JoursApres), jour.AddDays(JoursAvant));
        return db.Set<RendezVous>().Where(r => travailleur.Contains(r.TravailleurId) && r.Jour >= du && r.Jour <= au && r.Etat != EtatRendezVous.Annule
            && db.Set<Vacation>().Any(v => v.Id == r.VacationId && v.ProfessionnelId == qui));
    }
}
