using Socle.Noyau;
using Socle.Organisation.Centres;
using Socle.Organisation.Competences;
using Socle.Organisation.Professionnels;
using Socle.Organisation.Salles;
using Socle.Suivi.Experimentations;
using Socle.Technique.Comptes;
using Socle.Web.Demonstration.Organisation;
using Socle.Web.Demonstration.Tirage;

namespace Socle.Web.Demonstration.Moyens;

/// <summary>Two to four rooms a centre, two mobile units, skills that lapse one day, absences, protocols, one experiment.</summary>
internal sealed class GenererMoyens(ServiceFictif service, Reperes reperes, SuiteDeterministe ids, Alea alea)
{
    /// <summary>A thread of draws no company has.</summary>
    public const long Fil = -1;

    private static readonly string[] Equipements = ["Cabine d’audiométrie", "Visiotest, audiomètre", "Spiromètre", "ECG, spiromètre"];

    private static readonly (string Nom, Metier Metier, double Part, int? Annees)[] Catalogue =
    [
        ("Audiométrie", Metier.Infirmier, 0.9, 5),
        ("Spirométrie", Metier.Infirmier, 0.7, 3),
        ("Électrocardiogramme", Metier.Infirmier, 0.5, 5),
        ("Entretien infirmier en santé au travail", Metier.Infirmier, 0.95, null),
        ("Habilitation rayonnements ionisants", Metier.Medecin, 0.25, 5),
        ("Étude ergonomique de poste", Metier.Preventeur, 0.8, null),
    ];

    private readonly MoyensFictifs moyens = new();

    /// <param name="comptes">The account of those who have one.</param>
    public MoyensFictifs Generer(IReadOnlyDictionary<Id<Professionnel>, Id<Compte>> comptes)
    {
        Lieux();
        Competences();
        new GenererAbsences(reperes, ids, alea).Completer(service.Professionnels, moyens.Absences);
        new GenererDelegations(service, reperes, ids, alea).Completer(comptes, moyens);
        Experience(comptes);
        return moyens;
    }

    private void Lieux()
    {
        foreach (var secteur in service.Secteurs.Take(2))
        {
            moyens.UnitesMobiles.Add(new Centre { Id = ids.Suivant<Centre>(), Nom = $"Unité mobile {secteur.Nom}", SecteurId = secteur.Id, Genre = GenreCentre.UniteMobile });
        }
        foreach (var centre in service.Centres)
        {
            var nombre = alea.Entre(2, 4);
            for (var i = 1; i <= nombre; i++)
            {
                Salle(centre, $"Salle {i}", i == 1 || alea.Chance(0.4), i <= 2 ? alea.Parmi(Equipements) : null);
            }
        }
        foreach (var unite in moyens.UnitesMobiles)
        {
            Salle(unite, "Cabine", false, "Visiotest, audiomètre");
        }
    }

    private void Salle(Centre centre, string nom, bool accessible, string? equipement) => moyens.Salles.Add(
        new Salle { Id = ids.Suivant<Salle>(), CentreId = centre.Id, Nom = nom, Accessible = accessible, Equipement = equipement });

    private void Competences()
    {
        foreach (var (nom, metier, part, annees) in Catalogue)
        {
            var competence = new Competence { Id = ids.Suivant<Competence>(), Nom = nom };
            moyens.Competences.Add(competence);
            foreach (var qui in service.Professionnels.Where(p => p.Metier == metier && alea.Chance(part)))
            {
                // Spread over its years: some lapse within days, a few have lapsed.
                var obtenue = annees is { } n ? reperes.Jour.AddYears(-n).AddDays(alea.Entre(-20, n * 360)) : qui.Du;
                moyens.Tenues.Add(new CompetenceProfessionnel
                {
                    Id = ids.Suivant<CompetenceProfessionnel>(),
                    ProfessionnelId = qui.Id,
                    CompetenceId = competence.Id,
                    ObtenueLe = obtenue,
                    ValableJusquau = annees is { } duree ? obtenue.AddYears(duree) : null,
                });
            }
        }
    }

    /// <summary>Its legal basis says itself that it is invented.</summary>
    private void Experience(IReadOnlyDictionary<Id<Professionnel>, Id<Compte>> comptes)
    {
        var mesure = new MesureExperimentale
        {
            Id = ids.Suivant<MesureExperimentale>(),
            Intitule = "Rappel de la visite par un appel de l’infirmier",
            BaseJuridique = "Décision fictive du service de démonstration : aucun texte réel.",
            Du = reperes.Jour.AddMonths(-2),
            Au = reperes.Jour.AddMonths(10),
            Perimetre = PerimetreMesure.Equipe,
            EquipeId = service.Equipes[0].Id,
            Description = "L’infirmier appelle la veille ceux qui ont manqué leur dernier rendez-vous.",
        };
        moyens.Mesures.Add(mesure);
        var infirmier = service.Professionnels.FirstOrDefault(p => p.Metier == Metier.Infirmier && comptes.ContainsKey(p.Id));
        for (var semaine = 6; infirmier is not null && semaine >= 1; semaine--)
        {
            moyens.Applications.Add(new ApplicationMesure
            {
                Id = ids.Suivant<ApplicationMesure>(),
                MesureId = mesure.Id,
                Le = reperes.Jour.AddDays(-7 * semaine),
                ParCompte = comptes[infirmier.Id],
                Quoi = $"Appels de la semaine, {alea.Entre(3, 9)} visites",
            });
        }
    }
}
