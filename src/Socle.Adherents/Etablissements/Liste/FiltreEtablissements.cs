using Socle.Adherents.Entreprises;
using Socle.Noyau;
using Socle.Organisation.Centres;
using Socle.Organisation.Equipes;
using Socle.Technique.Base;
using Socle.Technique.Recherche;

namespace Socle.Adherents.Etablissements.Liste;

/// <summary>What is asked of the list of establishments; the same filter says which ones a team takes.</summary>
public sealed record FiltreEtablissements
{
    /// <summary>Words of the name, a SIRET past or present, the commune, the company's name or number.</summary>
    public string? Texte { get; init; }

    /// <summary>One establishment and no other.</summary>
    public Id<Etablissement>? Seul { get; init; }

    public Id<Entreprise>? Entreprise { get; init; }

    public Id<Secteur>? Secteur { get; init; }

    public Id<Equipe>? Equipe { get; init; }

    /// <summary>Those nobody follows yet.</summary>
    public bool SansEquipe { get; init; }

    public Id<Centre>? Centre { get; init; }

    /// <summary>Closed ones instead of open ones.</summary>
    public bool Fermes { get; init; }

    public IQueryable<Etablissement> Appliquer(SocleDb db)
    {
        var lieux = db.Set<Etablissement>().AsQueryable();
        lieux = Fermes ? lieux.Where(t => t.FermeLe != null) : lieux.Where(t => t.FermeLe == null);
        lieux = Seul is { } seul ? lieux.Where(t => t.Id == seul) : lieux;
        lieux = Entreprise is { } entreprise ? lieux.Where(t => t.EntrepriseId == entreprise) : lieux;
        lieux = SansEquipe ? lieux.Where(t => t.EquipeId == null) : lieux;
        lieux = Equipe is { } equipe ? lieux.Where(t => t.EquipeId == equipe) : lieux;
        lieux = Centre is { } centre ? lieux.Where(t => t.CentreId == centre) : lieux;
        lieux = Secteur is { } secteur ? lieux.Where(t => db.Set<Equipe>().Any(q => q.Id == t.EquipeId && q.SecteurId == secteur)) : lieux;
        foreach (var mot in RechercheParMots.MotsSaisis(Texte))
        {
            var parLieu = db.Chercher(GenreCherchable.Etablissement, mot)!;
            var parNom = db.Chercher(GenreCherchable.Entreprise, mot)!;
            lieux = lieux.Where(t => parLieu.Contains((long)(object)t.Id) || parNom.Contains((long)(object)t.EntrepriseId));
        }
        return lieux;
    }
}
