using Socle.Adherents.Contacts;
using Socle.Adherents.Entreprises;
using Socle.Adherents.Etablissements;
using Socle.Web.Demonstration.Gabarits;

namespace Socle.Web.Demonstration.Entreprises;

/// <summary>A member of the demo with all that belongs to it, but its workers.</summary>
internal sealed class Employeur(EntreprisePrevue prevue, Entreprise entreprise)
{
    public EntreprisePrevue Prevue { get; } = prevue;

    public Entreprise Entreprise { get; } = entreprise;

    /// <summary>Where people work, and how many in each.</summary>
    public List<(Etablissement Etablissement, int Effectif)> Lieux { get; } = [];

    /// <summary>Establishments closed or left long ago, without anyone.</summary>
    public List<Etablissement> Anciens { get; } = [];

    public List<Affectation> Affectations { get; } = [];

    public List<Contact> Contacts { get; } = [];

    public List<EvenementEntreprise> Evenements { get; } = [];

    public bool EstAdherente => Entreprise.Statut == StatutEntreprise.Adherente;

    public IEnumerable<Etablissement> Etablissements => Anciens.Concat(Lieux.Select(l => l.Etablissement));
}
