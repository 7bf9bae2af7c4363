using System.Globalization;
using Socle.Noyau;
using Socle.Organisation.Centres;
using Socle.Organisation.Equipes;
using Socle.Organisation.Professionnels;
using Socle.Web.Demonstration.Identites;
using Socle.Web.Demonstration.Tirage;

namespace Socle.Web.Demonstration.Organisation;

internal sealed class GenererService(NomsDeFamille noms, Prenoms prenoms, SuiteDeterministe ids)
{
    /// <summary>Prefix of the RPPS numbers of test cards; those of real professionals begin with 1.</summary>
    private const string DebutRpps = "99700";

    public ServiceFictif Generer(DateOnly jour, Alea alea)
    {
        var lignes = Ressources.Lignes("organisation").Select(l => l.Split(';')).ToList();
        var secteurs = lignes.Select(l => l[0]).Distinct().Select(n => new Secteur { Id = ids.Suivant<Secteur>(), Nom = n }).ToList();
        var centres = new List<Centre>();
        var equipes = new List<Equipe>();
        foreach (var l in lignes)
        {
            var secteur = secteurs.Single(s => s.Nom == l[0]);
            var centre = new Centre
            {
                Id = ids.Suivant<Centre>(),
                Nom = l[1],
                SecteurId = secteur.Id,
                Adresse = l[2],
                CodePostal = l[3],
                Commune = l[4],
                Telephone = Telephones.Fixe(alea),
            };
            centres.Add(centre);
            var nombre = int.Parse(l[5], CultureInfo.InvariantCulture);
            equipes.AddRange(Enumerable.Range(1, nombre).Select(i => new Equipe
            {
                Id = ids.Suivant<Equipe>(),
                Nom = nombre == 1 ? $"Équipe {centre.Nom}" : $"Équipe {centre.Nom} {i}",
                SecteurId = secteur.Id,
                CentreId = centre.Id,
            }));
        }
        return new(secteurs, centres, equipes, [.. Metiers().SelectMany(m => Recruter(m.Metier, m.Nombre, m.Temps, equipes, jour, alea))]);
    }

    private static IEnumerable<(Metier Metier, int Nombre, int Temps)> Metiers() => Ressources.Lignes("gabarit").Select(l => l.Split(';'))
        .Where(l => l[0] == "equipe")
        .Select(l => (Enum.Parse<Metier>(l[1]), int.Parse(l[2], CultureInfo.InvariantCulture), int.Parse(l[3], CultureInfo.InvariantCulture)));

    private IEnumerable<Professionnel> Recruter(Metier metier, int nombre, int temps, List<Equipe> equipes, DateOnly jour, Alea alea)
    {
        var quotites = Quotites(nombre, temps);
        for (var i = 0; i < nombre; i++)
        {
            var femme = alea.Chance(metier is Metier.Medecin or Metier.Preventeur or Metier.Support ? 0.55 : 0.88);
            var (prenom, nom) = (prenoms.Tirer(alea, femme, jour.Year - alea.Entre(28, 62)), noms.Simple(alea));
            yield return new Professionnel
            {
                Id = ids.Suivant<Professionnel>(),
                Nom = nom,
                Prenom = prenom,
                Metier = metier,
                Rpps = metier <= Metier.Infirmier ? Rpps(metier, i) : null,
                Courriel = Courriels.DePersonne(prenom, nom, $"service.{Courriels.Domaine}"),
                Telephone = Telephones.Fixe(alea),
                EquipeId = metier is Metier.Support or Metier.Conseiller or Metier.MedecinPraticienCorrespondant or Metier.AssistantSocial
                    ? null : equipes[i % equipes.Count].Id,
                Quotite = quotites[i],
                Du = jour.AddDays(-alea.Entre(200, 7_000)),
            };
        }
    }

    /// <summary>Everyone full time, then a fifth less from the last ones up to the published working time.</summary>
    private static int[] Quotites(int nombre, int temps)
    {
        var quotites = Enumerable.Repeat(100, nombre).ToArray();
        for (var i = nombre - 1; quotites.Sum() > temps; i = i == 0 ? nombre - 1 : i - 1)
        {
            quotites[i] -= Math.Min(20, quotites.Sum() - temps);
        }
        return quotites;
    }

    private static string Rpps(Metier metier, int rang)
    {
        for (var cle = 0; ; cle++)
        {
            if (Noyau.Rpps.Lire(string.Create(CultureInfo.InvariantCulture, $"{DebutRpps}{(int)metier}{rang:0000}{cle}")).Reussit(out var rpps))
            {
                return rpps.ToString();
            }
        }
    }
}
