using Socle.Noyau;
using Socle.Organisation.Equipes;
using Socle.Organisation.Professionnels;
using Socle.Web.Demonstration.Tirage;

namespace Socle.Web.Demonstration.Organisation;

/// <summary>Who makes the visits of a team.</summary>
internal sealed class Soignants
{
    private readonly Dictionary<Id<Equipe>, string[]> medecins;
    private readonly Dictionary<Id<Equipe>, string[]> infirmiers;

    public Soignants(ServiceFictif service)
    {
        medecins = Noms(service, Metier.Medecin);
        infirmiers = Noms(service, Metier.Infirmier);
    }

    public string Medecin(Id<Equipe> equipe, Alea alea) => $"Dr {alea.Parmi(medecins[equipe])}";

    public string Infirmier(Id<Equipe> equipe, Alea alea) => alea.Parmi(infirmiers[equipe]);

    private static Dictionary<Id<Equipe>, string[]> Noms(ServiceFictif service, Metier metier) => service.Professionnels
        .Where(p => p.Metier == metier).GroupBy(p => p.EquipeId!.Value)
        .ToDictionary(g => g.Key, g => g.Select(p => $"{p.Prenom} {p.Nom}").ToArray());
}
