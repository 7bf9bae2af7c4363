using Socle.Noyau;

namespace Socle.Suivi.Convocations.Modeles;

/// <summary>Shows a text on an invented person.</summary>
public static class ApercuModele
{
    public static TexteModele De(TexteModele texte, ServiceEmetteur service, DateOnly aujourdhui)
    {
        var jour = aujourdhui.AddDays(12).AvecJour();
        var heure = new TimeOnly(9, 40).Afficher();
        var valeurs = new Dictionary<string, string>
        {
            ["prenom"] = "Camille",
            ["nom"] = "Exemple",
            ["jour"] = jour,
            ["heure"] = heure,
            ["lieu"] = "Centre d’Évreux",
            ["adresse"] = "1 rue de l’Exemple, 27000 Évreux",
            ["telephone"] = "02 32 00 00 00",
            ["service"] = service.Nom,
            ["documents_a_apporter"] = "Apportez vos lunettes et votre carnet de vaccination.",
            ["entreprise"] = "Entreprise Exemple",
            ["salaries"] = $"– Camille Exemple\u00A0: {jour}, {heure}, Centre d’Évreux",
            ["lien"] = $"{service.Adresse}/rdv/exemple",
        };
        return new(texte.Objet is null ? null : ChampsMessage.Remplir(texte.Objet, valeurs), ChampsMessage.Remplir(texte.Corps, valeurs));
    }
}
