using Socle.Adherents.Entreprises;
using Socle.Web.Demonstration.Gabarits;
using Socle.Web.Demonstration.Tirage;

namespace Socle.Web.Demonstration.Entreprises;

/// <summary>All members, those who left among them, in the order they joined: numbers and identifiers follow that order.</summary>
internal sealed class GenererEmployeurs(Gabarit gabarit, Activites activites, FabriqueEmployeur fabrique, Reperes reperes)
{
    /// <summary>At scale 1, members absorbed by another in these last years.</summary>
    private const double PartFusionnees = 14 / 7347.0;

    private static readonly string[] MotifsRadiation =
        ["Cessation d’activité", "Cessation d’activité", "Plus de salarié", "Plus de salarié", "Liquidation judiciaire", "Changement de service", "Cotisations impayées"];

    public List<Employeur> Generer(IReadOnlyList<EntreprisePrevue> plan, Alea alea)
    {
        var ebauches = plan.Select(p => new Ebauche(p, StatutEntreprise.Adherente)).ToList();
        Dater(ebauches, alea);
        ebauches.AddRange(Radiees(alea));
        ebauches.AddRange(Fusionnees(alea));
        var employeurs = new List<Employeur>(ebauches.Count);
        // A stable sort: equal dates keep the order of the plan.
        foreach (var (rang, ebauche) in ebauches.OrderBy(e => e.AdhesionLe).Index())
        {
            employeurs.Add(Creer(ebauche, rang + 1, alea));
        }
        Absorptions.Faire(employeurs, fabrique, reperes, alea);
        return employeurs;
    }

    private Employeur Creer(Ebauche ebauche, int numero, Alea alea)
    {
        var employeur = fabrique.Creer(ebauche.Prevue, gabarit.Secteurs[ebauche.Prevue.Secteur].Nom, numero, ebauche.AdhesionLe, alea);
        var entreprise = employeur.Entreprise;
        (entreprise.Statut, entreprise.RadieeLe, entreprise.MotifRadiation) = (ebauche.Statut, ebauche.FinieLe, ebauche.Motif);
        if (ebauche.Statut == StatutEntreprise.Radiee)
        {
            fabrique.Raconter(employeur, GenreEvenementEntreprise.Radiation, ebauche.FinieLe!.Value, $"Radiation\u00A0: {ebauche.Motif}.");
            employeur.Lieux.ForEach(l => l.Etablissement.FermeLe = ebauche.FinieLe);
        }
        return employeur;
    }

    /// <summary>As many newcomers in the last year as published, small ones; the others joined over the years.</summary>
    private void Dater(List<Ebauche> ebauches, Alea alea)
    {
        var petites = Enumerable.Range(0, ebauches.Count).Where(i => ebauches[i].Prevue.Effectif < 20).ToArray();
        alea.Melanger<int>(petites);
        var nouvelles = petites.Take(gabarit.NouveauxAdherents).ToHashSet();
        for (var i = 0; i < ebauches.Count; i++)
        {
            ebauches[i].AdhesionLe = nouvelles.Contains(i)
                ? reperes.Jour.AddDays(-alea.Entre(4, 364))
                : reperes.Jour.AddDays(-366 - (int)Math.Min(alea.Exponentielle(3_900), 14_500));
        }
    }

    private IEnumerable<Ebauche> Radiees(Alea alea)
    {
        var tailles = Repartition.Partager(gabarit.RadiesSalaries, [.. Enumerable.Range(0, gabarit.Radies).Select(_ => 0.2 + alea.Exponentielle(1))]);
        foreach (var taille in tailles)
        {
            var finie = reperes.Jour.AddDays(-alea.Entre(3, 362));
            yield return new Ebauche(Inventer(taille, alea), StatutEntreprise.Radiee)
            {
                AdhesionLe = finie.AddDays(-400 - (int)Math.Min(alea.Exponentielle(3_000), 12_000)),
                FinieLe = finie,
                Motif = alea.Parmi(MotifsRadiation),
            };
        }
    }

    private IEnumerable<Ebauche> Fusionnees(Alea alea)
    {
        var nombre = Math.Max(2, (int)Math.Round(gabarit.Adherents * PartFusionnees));
        for (var i = 0; i < nombre; i++)
        {
            yield return new Ebauche(Inventer(0, alea), StatutEntreprise.Fusionnee)
            {
                AdhesionLe = reperes.Jour.AddDays(-alea.Entre(3_000, 9_000)),
                FinieLe = reperes.Jour.AddDays(-alea.Entre(40, 1_200)),
            };
        }
    }

    /// <summary>A company outside the figures of the day.</summary>
    private EntreprisePrevue Inventer(int taille, Alea alea)
    {
        var section = new Urne<SectionGabarit>(gabarit.Sections.Select(s => (s, s.Adherents))).Tirer(alea);
        var activite = activites.Tirer(section.Code, Math.Max(1, taille), alea);
        return new(alea.Entier(gabarit.Secteurs.Count), section.Code, activite, Repartition.Partager(taille, [.. section.Categories.Select(c => (double)c)]));
    }

    private sealed class Ebauche(EntreprisePrevue prevue, StatutEntreprise statut)
    {
        public EntreprisePrevue Prevue { get; } = prevue;

        public StatutEntreprise Statut { get; } = statut;

        public DateOnly AdhesionLe { get; set; }

        public DateOnly? FinieLe { get; init; }

        public string? Motif { get; init; }
    }
}
