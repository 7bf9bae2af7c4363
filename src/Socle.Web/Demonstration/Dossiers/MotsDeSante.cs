using Socle.Dossier.Contenus;

namespace Socle.Web.Demonstration.Dossiers;

/// <summary>Ordinary words of ordinary files. Nobody's.</summary>
internal static class MotsDeSante
{
    public static readonly string[] Allergies = ["Pénicilline", "Allergie au latex", "Nickel", "Pollens de graminées", "Arachide", "Colophane"];

    public static readonly (NatureAntecedent Nature, string Texte)[] Antecedents =
    [
        (NatureAntecedent.Medical, "Antécédent d’asthme"), (NatureAntecedent.Medical, "Hypertension artérielle"), (NatureAntecedent.Medical, "Lombalgie"),
        (NatureAntecedent.Chirurgical, "Appendicectomie"), (NatureAntecedent.Chirurgical, "Canal carpien opéré à droite"), (NatureAntecedent.Chirurgical, "Ménisque opéré"),
        (NatureAntecedent.Familial, "Diabète de type 2 chez le père"), (NatureAntecedent.Professionnel, "Tendinopathie de l’épaule déclarée en maladie professionnelle"),
    ];

    public static readonly (string Texte, string[] Quantites)[] Habitudes =
    [
        ("Tabac", ["10 cigarettes par jour", "5 cigarettes par jour", "1 paquet par jour"]), ("Alcool", ["occasionnel", "2 verres le week-end"]),
        ("Activité physique", ["marche, 2 fois par semaine", "course, 1 heure par semaine", "aucune"]), ("Sommeil", ["6 heures par nuit", "7 heures par nuit, réveils"]),
    ];

    public static readonly (string Nom, string Posologie)[] Traitements =
    [
        ("Amlodipine 5 mg", "1 le matin"), ("Metformine 1 000 mg", "2 par jour"), ("Salbutamol en inhalateur", "en cas de gêne"), ("Paracétamol 1 g", "si besoin, 3 par jour au plus"), ("Lévothyroxine 75 µg", "1 le matin"),
    ];

    public static readonly string[] Vaccins = ["Diphtérie, tétanos, poliomyélite", "Hépatite B", "Grippe saisonnière", "Coqueluche"];

    public static readonly string[] Appareils = ["Cardio-vasculaire", "Respiratoire", "Ostéo-articulaire", "Peau", "Vision", "Audition", "Neurologique"];

    public static readonly (string Appareil, string Constat)[] Constats =
    [
        ("Ostéo-articulaire", "Douleur à l’élévation de l’épaule droite"), ("Ostéo-articulaire", "Contracture lombaire"), ("Peau", "Eczéma des mains"), ("Cardio-vasculaire", "Tension à 150/95"), ("Respiratoire", "Sibilants à l’expiration"),
    ];

    public static readonly (string Examen, string Resultat)[] Examens =
    [
        ("Audiométrie tonale", "Perte de 20 dB à 4 000 Hz à gauche"), ("Spirométrie", "VEMS à 92 % de la théorique"), ("Radiographie du thorax", "Normale"), ("Glycémie à jeun", "0,98 g/L"), ("Électrocardiogramme de repos", "Normal"), ("Acuité visuelle", "10/10 avec correction"),
    ];

    public static readonly string[] Observations =
    [
        "Se dit bien à son poste. Bonne ambiance, horaires réguliers.", "Fatigue en fin de semaine depuis le passage en deux équipes.",
        "Douleurs du dos au port de charges. A demandé un diable à l’employeur.", "Bruit gênant près de la ligne, porte ses bouchons la plupart du temps.", "Reprend après un arrêt de deux mois, à revoir dans trois mois.",
    ];

    public static readonly string[] Conseils = ["Gestes et postures", "Porter ses protections auditives tout le temps du bruit", "Protéger et hydrater la peau des mains", "Travail sur écran", "Arrêter de fumer", "Mieux dormir"];

    public static readonly (string Intitule, string Exposition)[] Metiers =
    [
        ("Soudeur", "Fumées de soudage"), ("Maçon", "Silice cristalline alvéolaire"), ("Aide-soignant", "Manutention de personnes"), ("Cariste", "Vibrations transmises au corps entier"), ("Peintre en bâtiment", "Solvants organiques"),
        ("Menuisier", "Poussières de bois"), ("Agent de propreté", "Produits d’entretien"), ("Calorifugeur", "Amiante"), ("Opérateur de presse", "Bruit"), ("Comptable", "Travail sur écran"),
    ];

    public static readonly string[] Employeurs = ["Ateliers du Vexin", "Bâtisseurs réunis", "Clinique des Tilleuls", "Transports Delmare", "Fonderie de la Seine", "Menuiserie Lenoir", "Nettoyage Clairval"];

    public static readonly string[] MedecinsTraitants = ["Dr Anne Lefort", "Dr Karim Benali", "Dr Paul Rivoire", "Dr Inès Marchal"];
}
