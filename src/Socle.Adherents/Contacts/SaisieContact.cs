using Socle.Noyau;
using Socle.Technique.Saisies;

namespace Socle.Adherents.Contacts;

/// <summary>What is asked of a contact. A telephone or an address: one of them at least, or it is of no use.</summary>
public sealed record SaisieContact(string? Nom, string? Prenom, string? Fonction, string? Courriel, string? Telephone)
{
    public bool EstVide => string.IsNullOrWhiteSpace(Nom + Prenom + Fonction + Courriel + Telephone);

    internal SaisieContact Lire(Verification saisie, string prefixe = "")
    {
        saisie.Exiger(!string.IsNullOrWhiteSpace(Courriel + Telephone), "contact.injoignable",
            "Donnez une adresse électronique ou un téléphone, pour que le service puisse joindre ce contact.", prefixe + nameof(Courriel));
        return new SaisieContact(
            saisie.Texte(Nom, prefixe + nameof(Nom), "Le nom", 80),
            saisie.TexteOuRien(Prenom, prefixe + nameof(Prenom), "Le prénom", 80),
            saisie.TexteOuRien(Fonction, prefixe + nameof(Fonction), "La fonction", 80),
            saisie.ValeurOuRien<AdresseMail>(Courriel, prefixe + nameof(Courriel)),
            saisie.ValeurOuRien<Telephone>(Telephone, prefixe + nameof(Telephone)));
    }

    internal void Remplir(Contact contact) =>
        (contact.Nom, contact.Prenom, contact.Fonction, contact.Courriel, contact.Telephone) = (Nom!, Prenom, Fonction, Courriel, Telephone);
}
