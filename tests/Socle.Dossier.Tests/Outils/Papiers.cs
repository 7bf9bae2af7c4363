using System.Text;

namespace Socle.Dossier.Tests.Outils;

/// <summary>Papers as a scanner gives them, and what pretends to be one. Different numbers give different bytes.</summary>
public static class FichiersDEssai
{
    public static byte[] Pdf(int numero = 1, int taille = 400) => Encoding.Latin1.GetBytes($"%PDF-1.4\n% papier {numero}\n{new string('x', Math.Max(0, taille - 40))}\n%%EOF\n");

    public static byte[] Png(int numero = 1) =>
        [0x89, (byte)'P', (byte)'N', (byte)'G', 0x0D, 0x0A, 0x1A, 0x0A, .. Encoding.ASCII.GetBytes($"papier {numero}"), (byte)'I', (byte)'E', (byte)'N', (byte)'D', 0xAE, 0x42, 0x60, 0x82];

    public static byte[] Jpeg(int numero = 1) => [0xFF, 0xD8, 0xFF, 0xE0, .. Encoding.ASCII.GetBytes($"papier {numero}"), 0xFF, 0xD9];

    public static byte[] Eicar => Encoding.ASCII.GetBytes("X5O!P%@AP[4\\PZX54(P^)7CC)7}" + "$EICAR-" + "STANDARD-ANTIVIRUS-" + "TEST-FILE!$H+H*");

    /// <summary>One audiogram, in our own table; the person as the machine knows it.</summary>
    public static byte[] Audiogramme(string nom = "Marchand", string prenom = "Lucie", string naissance = "04/05/1990", string jour = "02/03/2026", int seuil = 15) => Encoding.UTF8.GetBytes(
        $"nom;prenom;naissance;date;appareil;OD 500;OD 1000;OD 2000;OD 4000;OG 500;OG 1000;OG 2000;OG 4000\n{nom};{prenom};{naissance};{jour};AUDIO-1;{seuil};{seuil};{seuil};{seuil};{seuil};{seuil};{seuil};{seuil + 20}\n");

    public static byte[] Tension(string jour = "02/03/2026", int haut = 135, string nom = "Marchand") =>
        Encoding.UTF8.GetBytes($"nom;prenom;naissance;date;appareil;TAS;TAD;POIDS;TAILLE;SPO2\n{nom};Lucie;04/05/1990;{jour};TENSIO;{haut};85;70,5;168;98\n");
}
