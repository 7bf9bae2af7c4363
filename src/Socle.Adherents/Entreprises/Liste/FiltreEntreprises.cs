using Socle.Adherents.Etablissements;
using Socle.Noyau;
using Socle.Organisation.Centres;
using Socle.Organisation.Equipes;
using Socle.Technique.Base;
using Socle.Technique.Recherche;

namespace Socle.Adherents.Entreprises.Liste;

/// <summary>Which members one looks at.</summary>
public enum Appartenance
{
    Adherentes,
    RadiationPrevue,
    Radiees,
    Absorbees,
    Toutes,
}

/// <summary>Classes of headcount, as services publish them.</summary>
public enum Taille
{
    MoinsDe20,
    De20A49,
    De50A299,
    Plus300,
}

/// <summary>What is asked of the list of companies. Its parts add up.</summary>
public sealed record FiltreEntreprises
{
    /// <summary>Words of the name, the member's number, the SIREN, a SIRET past or present, a commune.</summary>
    public string? Texte { get; init; }

    public Appartenance Appartenance { get; init; }

    public Id<Secteur>? Secteur { get; init; }

    public Id<Equipe>? Equipe { get; init; }

    public Id<Centre>? Centre { get; init; }

    /// <summary>Section of the NAF rév. 2, « F » for construction.</summary>
    public char? Section { get; init; }

    public Taille? Taille { get; init; }

    public IQueryable<Entreprise> Appliquer(SocleDb db)
    {
        var entreprises = Membres(db.Set<Entreprise>());
        entreprises = Suivies(db, entreprises);
        if (Section is { } section)
        {
            var divisions = DivisionNaf.Toutes.Where(d => d.Section == section).Select(d => d.Code).ToList();
            entreprises = entreprises.Where(e => e.NafEdition == NomenclatureNaf.Rev2 && divisions.Contains(e.Naf!.Substring(0, 2)));
        }
        if (Taille is { } taille)
        {
            var (min, max) = Bornes(taille);
            entreprises = entreprises.Where(e => (db.Set<Etablissement>().Where(t => t.EntrepriseId == e.Id && t.FermeLe == null).Sum(t => t.Effectif) ?? 0) >= min
                && (db.Set<Etablissement>().Where(t => t.EntrepriseId == e.Id && t.FermeLe == null).Sum(t => t.Effectif) ?? 0) <= max);
        }
        foreach (var mot in RechercheParMots.MotsSaisis(Texte))
        {
            // Each word in the name or in one of the places: « delorme vernon ».
            var parNom = db.Chercher(GenreCherchable.Entreprise, mot)!;
            var parLieu = db.Chercher(GenreCherchable.Etablissement, mot)!;
            var lieux = db.Set<Etablissement>().Where(t => parLieu.Contains((long)(object)t.Id)).Select(t => t.EntrepriseId);
            entreprises = entreprises.Where(e => parNom.Contains((long)(object)e.Id) || lieux.Contains(e.Id));
        }
        return entreprises;
    }

    private IQueryable<Entreprise> Membres(IQueryable<Entreprise> entreprises) => Appartenance switch
    {
        Appartenance.Adherentes => entreprises.Where(e => e.Statut == StatutEntreprise.Adherente),
        Appartenance.RadiationPrevue => entreprises.Where(e => e.Statut == StatutEntreprise.Adherente && e.RadieeLe != null),
        Appartenance.Radiees => entreprises.Where(e => e.Statut == StatutEntreprise.Radiee),
        Appartenance.Absorbees => entreprises.Where(e => e.Statut == StatutEntreprise.Fusionnee),
        _ => entreprises,
    };

    private IQueryable<Entreprise> Suivies(SocleDb db, IQueryable<Entreprise> entreprises)
    {
        if ((Secteur, Equipe, Centre) == (null, null, null))
        {
            return entreprises;
        }
        var lieux = db.Set<Etablissement>().Where(t => t.FermeLe == null);
        lieux = Equipe is { } equipe ? lieux.Where(t => t.EquipeId == equipe) : lieux;
        lieux = Centre is { } centre ? lieux.Where(t => t.CentreId == centre) : lieux;
        lieux = Secteur is { } secteur ? lieux.Where(t => db.Set<Equipe>().Any(q => q.Id == t.EquipeId && q.SecteurId == secteur)) : lieux;
        var ids = lieux.Select(t => t.EntrepriseId);
        return entreprises.Where(e => ids.Contains(e.Id));
    }

    private static (int Min, int Max) Bornes(Taille taille) => taille switch
    {
        Liste.Taille.MoinsDe20 => (0, 19),
        Liste.Taille.De20A49 => (20, 49),
        Liste.Taille.De50A299 => (50, 299),
        _ => (300, int.MaxValue),
    };
}
