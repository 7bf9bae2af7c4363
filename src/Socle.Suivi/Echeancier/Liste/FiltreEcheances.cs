using Socle.Adherents.Entreprises;
using Socle.Droit;
using Socle.Noyau;
using Socle.Organisation.Centres;
using Socle.Organisation.Equipes;
using Socle.Travailleurs.Personnes;

namespace Socle.Suivi.Echeancier.Liste;

/// <summary>Which lines of the due list one looks at, by lateness.</summary>
public enum Moment
{
    Toutes,
    EnRetard,

    /// <summary>Legal date within fifteen days, not passed.</summary>
    Proches,

    /// <summary>Legal date within three months, not passed.</summary>
    Trimestre,

    /// <summary>Waived, or not required: nothing to do, and the reason why.</summary>
    SansVisite,

    /// <summary>Asked for without a date: training in place of a visit, a visit when an exposure ends.</summary>
    SansDate,

    /// <summary>A fact is missing, or the date falls outside the encoded law.</summary>
    AVerifier,
}

public enum TriEcheances
{
    AuPlusTard,
    Nom,
}

/// <summary>What is asked of the due list. Equal filters give equal counts: a record, compared by value.</summary>
public sealed record FiltreEcheances
{
    public Moment Moment { get; init; } = Moment.Toutes;

    public Id<Equipe>? Equipe { get; init; }

    public Id<Centre>? Centre { get; init; }

    public Id<Secteur>? Secteur { get; init; }

    public Id<Entreprise>? Entreprise { get; init; }

    public Id<Travailleur>? Travailleur { get; init; }

    public Categorie? Categorie { get; init; }

    public Visite? Visite { get; init; }

    /// <summary>Someone of this profession may make the visit.</summary>
    public Profession? Par { get; init; }

    /// <summary>Legal date on or before this day.</summary>
    public DateOnly? Avant { get; init; }

    public IQueryable<Echeance> Appliquer(IQueryable<Echeance> echeances, DateOnly aujourdhui)
    {
        var lignes = Perimetre(echeances);
        lignes = Visite is { } visite ? lignes.Where(e => e.Visite == visite) : lignes;
        lignes = Categorie is { } categorie ? lignes.Where(e => e.Categorie == categorie) : lignes;
        lignes = Par is { } par ? lignes.Where(e => (e.Par & par) != 0) : lignes;
        lignes = Avant is { } avant ? lignes.Where(e => e.AuPlusTard <= avant) : lignes;
        var (proche, trimestre) = (aujourdhui.AddDays(15), aujourdhui.AddMonths(3));
        return Moment switch
        {
            Moment.EnRetard => lignes.Where(e => e.Etat == EtatEcheance.Due && e.EnRetardLe <= aujourdhui),
            Moment.Proches => lignes.Where(e => e.Etat == EtatEcheance.Due && e.EnRetardLe > aujourdhui && e.AuPlusTard <= proche),
            Moment.Trimestre => lignes.Where(e => e.Etat == EtatEcheance.Due && e.EnRetardLe > aujourdhui && e.AuPlusTard <= trimestre),
            Moment.SansVisite => lignes.Where(e => e.Etat == EtatEcheance.Dispensee || e.Etat == EtatEcheance.NonRequise),
            Moment.SansDate => lignes.Where(e => e.Etat == EtatEcheance.SansDate),
            Moment.AVerifier => lignes.Where(e => e.Etat == EtatEcheance.HorsCouverture || e.Etat == EtatEcheance.FaitManquant),
            _ => lignes.Where(e => e.Etat == EtatEcheance.Due),
        };
    }

    /// <summary>Only where: team, centre, sector, company, worker.</summary>
    public IQueryable<Echeance> Perimetre(IQueryable<Echeance> echeances)
    {
        var lignes = echeances;
        lignes = Equipe is { } equipe ? lignes.Where(e => e.EquipeId == equipe) : lignes;
        lignes = Centre is { } centre ? lignes.Where(e => e.CentreId == centre) : lignes;
        lignes = Secteur is { } secteur ? lignes.Where(e => e.SecteurId == secteur) : lignes;
        lignes = Entreprise is { } entreprise ? lignes.Where(e => e.EntrepriseId == entreprise) : lignes;
        return Travailleur is { } travailleur ? lignes.Where(e => e.TravailleurId == travailleur) : lignes;
    }

    /// <summary>The same place, whatever the lines: what the tiles above the list count.</summary>
    public FiltreEcheances SansDetail => new() { Equipe = Equipe, Centre = Centre, Secteur = Secteur, Entreprise = Entreprise, Travailleur = Travailleur };
}
