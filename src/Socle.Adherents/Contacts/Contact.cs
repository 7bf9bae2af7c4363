using Socle.Adherents.Entreprises;
using Socle.Adherents.Etablissements;
using Socle.Noyau;

namespace Socle.Adherents.Contacts;

/// <summary>Someone the service writes to or calls at a member's.</summary>
public sealed class Contact
{
    public required Id<Contact> Id { get; init; }

    public required Id<Entreprise> EntrepriseId { get; set; }

    /// <summary>Absent: for the whole company.</summary>
    public Id<Etablissement>? EtablissementId { get; set; }

    public required string Nom { get; set; }

    public string? Prenom { get; set; }

    public string? Fonction { get; set; }

    public string? Courriel { get; set; }

    public string? Telephone { get; set; }

    public bool Principal { get; set; }
}
