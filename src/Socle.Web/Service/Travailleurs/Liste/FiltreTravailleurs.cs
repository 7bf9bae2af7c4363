using Microsoft.EntityFrameworkCore;
using Socle.Adherents.Entreprises;
using Socle.Adherents.Etablissements;
using Socle.Droit;
using Socle.Noyau;
using Socle.Organisation.Centres;
using Socle.Organisation.Equipes;
using Socle.Suivi.Echeancier;
using Socle.Technique.Base;
using Socle.Travailleurs.Contrats;
using Socle.Travailleurs.Personnes;

namespace Socle.Web.Service.Travailleurs.Liste;

public enum Presence
{
    /// <summary>Under contract today or later.</summary>
    Presents,
    Partis,
    Tous,
}

/// <summary>How the next visit of a worker stands.</summary>
public enum EtatSuivi
{
    EnRetard,

    /// <summary>Legal date within fifteen days.</summary>
    Proche,
    AJour,
}

/// <summary>An age class, both ends included.</summary>
public sealed record ClasseAge(string Code, string Libelle, int De, int A)
{
    public static IReadOnlyList<ClasseAge> Toutes { get; } =
    [
        new("-18", "Moins de 18 ans", 0, 17), new("18-24", "18 à 24 ans", 18, 24), new("25-34", "25 à 34 ans", 25, 34), new("35-44", "35 à 44 ans", 35, 44),
        new("45-54", "45 à 54 ans", 45, 54), new("55-64", "55 à 64 ans", 55, 64), new("65-", "65 ans et plus", 65, 150),
    ];

    public static ClasseAge? Lire(string? code) => Toutes.FirstOrDefault(c => c.Code == code);
}

/// <summary>What is asked of the list of workers, apart from words typed. Equal filters give equal counts.</summary>
public sealed record FiltreTravailleurs
{
    public Presence Presence { get; init; }

    public Id<Equipe>? Equipe { get; init; }

    public Id<Centre>? Centre { get; init; }

    public Id<Secteur>? Secteur { get; init; }

    public Id<Entreprise>? Entreprise { get; init; }

    public Categorie? Categorie { get; init; }

    public ClasseAge? Age { get; init; }

    public EtatSuivi? Suivi { get; init; }

    /// <summary>
    /// Broad conditions ask of each person whether something exists, so that a page is read in the order of names and stops when it is full;
    /// narrow ones give a set of ids, so that the engine starts from it.
    /// </summary>
    public IQueryable<Travailleur> Appliquer(SocleDb db, DateOnly jour)
    {
        var personnes = ParContrat(db, db.Set<Travailleur>().Where(t => t.FusionneVersId == null), jour);
        if (Categorie is { } categorie)
        {
            personnes = personnes.Where(t => db.Set<CalculSuivi>().Any(c => c.TravailleurId == t.Id && c.Categorie == categorie));
        }
        if (Age is { } age)
        {
            var (nesApres, nesAvant) = (jour.AddYears(-age.A - 1), jour.AddYears(-age.De));
            personnes = personnes.Where(t => t.Naissance > nesApres && t.Naissance <= nesAvant);
        }
        return ParSuivi(db, personnes, jour);
    }

    private IQueryable<Travailleur> ParContrat(SocleDb db, IQueryable<Travailleur> personnes, DateOnly jour)
    {
        var contrats = db.Set<Contrat>().AsQueryable();
        if (Presence == Presence.Presents)
        {
            contrats = contrats.Where(c => c.Fin == null || c.Fin >= jour);
        }
        if (Presence == Presence.Partis)
        {
            personnes = personnes.Where(t => !db.Set<Contrat>().Any(c => c.TravailleurId == t.Id && (c.Fin == null || c.Fin >= jour)));
        }
        if (Equipe is not null || Centre is not null || Secteur is not null || Entreprise is not null)
        {
            var lieux = Lieux(db).Select(e => e.Id);
            // Few people among many: a set of ids, from which the engine starts.
            var ids = contrats.Where(c => lieux.Contains(c.EtablissementId)).Select(c => c.TravailleurId);
            return personnes.Where(t => ids.Contains(t.Id));
        }
        return Presence == Presence.Tous ? personnes : personnes.Where(t => contrats.Any(c => c.TravailleurId == t.Id));
    }

    private IQueryable<Etablissement> Lieux(SocleDb db)
    {
        var lieux = db.Set<Etablissement>().AsQueryable();
        lieux = Equipe is { } equipe ? lieux.Where(e => e.EquipeId == equipe) : lieux;
        lieux = Centre is { } centre ? lieux.Where(e => e.CentreId == centre) : lieux;
        lieux = Entreprise is { } entreprise ? lieux.Where(e => e.EntrepriseId == entreprise) : lieux;
        if (Secteur is { } secteur)
        {
            var equipes = db.Set<Equipe>().Where(e => e.SecteurId == secteur).Select(e => (Id<Equipe>?)e.Id);
            lieux = lieux.Where(e => equipes.Contains(e.EquipeId));
        }
        return lieux;
    }

    private IQueryable<Travailleur> ParSuivi(SocleDb db, IQueryable<Travailleur> personnes, DateOnly jour)
    {
        // A visit is late the day its date is reached at the earliest: the bound lets the index on dates serve.
        var retard = db.Set<Echeance>().Where(e => e.Etat == EtatEcheance.Due && e.AuPlusTard <= jour && e.EnRetardLe <= jour).Select(e => e.TravailleurId);
        var bientot = jour.AddDays(15);
        var proches = db.Set<Echeance>().Where(e => e.Etat == EtatEcheance.Due && e.AuPlusTard >= jour && e.AuPlusTard <= bientot && e.EnRetardLe > jour).Select(e => e.TravailleurId);
        return Suivi switch
        {
            EtatSuivi.EnRetard => personnes.Where(t => retard.Contains(t.Id)),
            EtatSuivi.Proche => personnes.Where(t => proches.Contains(t.Id)),
            EtatSuivi.AJour => personnes.Where(t => !db.Set<Echeance>().Any(e =>
                e.TravailleurId == t.Id && e.Etat == EtatEcheance.Due && e.AuPlusTard <= jour && e.EnRetardLe <= jour)),
            _ => personnes,
        };
    }
}
